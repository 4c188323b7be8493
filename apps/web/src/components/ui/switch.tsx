import { cn } from "@/lib/cn.ts"
import type { ChoiceProps } from "./choice.tsx"

/** Takes effect at once, without a save button. */
export function Switch({ label, help, className, ...rest }: ChoiceProps) {
  return (
    <label className={cn("grid grid-cols-[1fr_auto] items-start gap-x-4 text-sm", className)}>
      <span>
        {label}
        {help && <span className="block text-note text-ink-3">{help}</span>}
      </span>
      <span className="relative mt-0.5 inline-flex">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
          role="switch"
          className="peer h-5 w-9 appearance-none rounded-full border border-edge bg-sunk transition-colors checked:border-accent checked:bg-accent disabled:opacity-50"
          {...rest}
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-ink-3 transition-transform peer-checked:translate-x-4 peer-checked:bg-accent-ink"
        />
      </span>
    </label>
  )
}

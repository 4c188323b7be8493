import { cn } from "@/lib/cn.ts"
import { initials } from "@/lib/format.ts"

const sizes = { sm: "size-6 text-[0.625rem]", md: "size-7 text-xs", lg: "size-10 text-sm" }

type AvatarProps = { name: string; size?: keyof typeof sizes; className?: string }

/** Initials on sand; decorative, because the name stands beside it. */
export function Avatar({ name, size = "md", className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-grid shrink-0 place-items-center rounded-full bg-sand-soft font-semibold text-ink-2",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}

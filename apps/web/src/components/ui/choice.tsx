import { type ComponentProps, type ReactNode, useId } from "react"
import { cn } from "@/lib/cn.ts"

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode
  help?: ReactNode
}

const row = "grid grid-cols-[auto_1fr] items-start gap-x-2.5 text-sm has-disabled:text-ink-3"
const box =
  "peer col-start-1 row-start-1 mt-0.5 size-[1.125rem] appearance-none border border-edge bg-surface transition-colors checked:border-accent checked:bg-accent disabled:border-line-2 disabled:bg-sunk"

function Words({ label, help }: { label: ReactNode; help?: ReactNode }) {
  return (
    <span className="col-start-2">
      {label}
      {help && <span className="block text-note text-ink-3">{help}</span>}
    </span>
  )
}

/** One yes or no that is sent with a form. */
export function Checkbox({ label, help, className, ...rest }: ChoiceProps) {
  return (
    <label className={cn(row, className)}>
      <input type="checkbox" className={cn(box, "rounded-sm")} {...rest} />
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className="pointer-events-none col-start-1 row-start-1 mt-[5px] ml-[3px] size-3 text-accent-ink opacity-0 peer-checked:opacity-100"
      >
        <path d="M2 6.5 4.8 9 10 3.2" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
      </svg>
      <Words label={label} help={help} />
    </label>
  )
}

/** One of several; give all of a group the same `name` and put them into a RadioGroup. */
export function Radio({ label, help, className, ...rest }: ChoiceProps) {
  return (
    <label className={cn(row, className)}>
      <input type="radio" className={cn(box, "rounded-full")} {...rest} />
      <span
        aria-hidden="true"
        className="pointer-events-none col-start-1 row-start-1 mt-2 ml-1.5 size-1.5 rounded-full bg-accent-ink opacity-0 peer-checked:opacity-100"
      />
      <Words label={label} help={help} />
    </label>
  )
}

type RadioGroupProps = {
  legend: ReactNode
  hideLegend?: boolean
  help?: ReactNode
  error?: string | undefined
  inline?: boolean
  className?: string
  children: ReactNode
}

/** Names a set of radios or checkboxes. */
export function RadioGroup({ legend, hideLegend, help, error, inline, className, children }: RadioGroupProps) {
  const id = useId()
  return (
    <fieldset className={className} {...(error ? { "aria-invalid": true, "aria-describedby": id } : {})}>
      <legend className={cn("mb-2 text-sm font-[550]", hideLegend && "sr-only")}>{legend}</legend>
      <div className={cn(inline ? "flex flex-wrap gap-x-5 gap-y-2" : "grid gap-2.5")}>{children}</div>
      {help && <p className="mt-1.5 text-note text-ink-3">{help}</p>}
      {error && (
        <p id={id} className="mt-1.5 text-note text-red">
          {error}
        </p>
      )}
    </fieldset>
  )
}

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

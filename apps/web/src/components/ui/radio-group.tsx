import { type ReactNode, useId } from "react"
import { cn } from "@/lib/cn.ts"

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

import type { ComponentProps, ReactNode } from "react"

export type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode
  help?: ReactNode
}

export const row = "grid grid-cols-[auto_1fr] items-start gap-x-2.5 text-sm has-disabled:text-ink-3"
export const box =
  "peer col-start-1 row-start-1 mt-0.5 size-[1.125rem] appearance-none border border-edge bg-surface transition-colors checked:border-accent checked:bg-accent disabled:border-line-2 disabled:bg-sunk"

/** What stands beside a box that is ticked. */
export function Words({ label, help }: { label: ReactNode; help?: ReactNode }) {
  return (
    <span className="col-start-2">
      {label}
      {help && <span className="block text-note text-ink-3">{help}</span>}
    </span>
  )
}

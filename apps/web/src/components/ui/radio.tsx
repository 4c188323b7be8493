import { cn } from "@/lib/cn.ts"
import { box, type ChoiceProps, row, Words } from "./choice.tsx"

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

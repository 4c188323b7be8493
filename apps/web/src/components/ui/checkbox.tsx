import { cn } from "@/lib/cn.ts"
import { box, type ChoiceProps, row, Words } from "./choice.tsx"

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

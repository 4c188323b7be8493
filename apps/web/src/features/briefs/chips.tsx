"use client"

import { cn } from "@/lib/cn.ts"

type ChipsProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  value: readonly Value[]
  /** All that are chosen now, and the one that was pressed when it was added. */
  onChange: (value: Value[], added?: Value) => void
  help?: string
  error?: string | undefined
}

/** Short choices side by side; pressed ones are chosen. */
export function Chips<Value extends string>({ label, options, value, onChange, help, error }: ChipsProps<Value>) {
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => {
          const chosen = value.includes(option.value)
          return (
            <button
              key={option.value}
              type="button"
              aria-pressed={chosen}
              onClick={() =>
                chosen
                  ? onChange(value.filter((one) => one !== option.value))
                  : onChange([...value, option.value], option.value)
              }
              className={cn(
                "min-h-8 rounded-md border px-2.5 text-note transition-colors",
                chosen
                  ? "border-accent bg-accent-soft font-[550] text-accent-strong"
                  : "border-line-2 bg-surface hover:border-edge",
              )}
            >
              {option.label}
            </button>
          )
        })}
      </div>
      {help && <p className="mt-1.5 text-ink-3 text-note">{help}</p>}
      {error && <p className="mt-1.5 text-note text-red">{error}</p>}
    </fieldset>
  )
}

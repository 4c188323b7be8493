"use client"

import { entriesOf } from "@atelier/domain/shared"
import { usePathname, useRouter } from "next/navigation"
import { type FormEvent, type ReactNode, useTransition } from "react"
import { Select } from "@/components/ui/input.tsx"
import { stopAtTooLong } from "@/components/ui/limit.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"

export type FilterBarProps<F> = {
  /** How the address of the list is written. */
  list: { change: (pathname: string, filter: F, fields: Record<string, string>) => string }
  /** What the URL holds now. */
  filter: F
  /** Stands at the far end: the export. */
  end?: ReactNode
  children: ReactNode
}

/** The filter of a list. It lives in the URL: a choice takes effect at once, words with Enter. */
export function FilterBar<F>({ list, filter, end, children }: FilterBarProps<F>) {
  const router = useRouter()
  const pathname = usePathname()
  const [pending, start] = useTransition()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (stopAtTooLong(event.currentTarget)) {
      return
    }
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, text]) => [name, String(text)]),
    )
    start(() => router.push(list.change(pathname, filter, fields), { scroll: false }))
  }
  return (
    <search className="block">
      <form
        onSubmit={submit}
        aria-busy={pending}
        className={cn("mb-3 flex flex-wrap items-end gap-2 transition-opacity", pending && "opacity-60")}
      >
        {children}
        <button type="submit" className="sr-only">
          {m.actions.apply}
        </button>
        {end && <span className="ml-auto">{end}</span>}
      </form>
    </search>
  )
}

type FilterSelectProps = {
  name: string
  label: string
  value: string | null
  /** The choice that leaves the filter out. */
  all: string
  options: readonly { value: string; label: string }[]
}

export function FilterSelect({ name, label, value, all, options }: FilterSelectProps) {
  return (
    <Select
      key={value ?? ""}
      name={name}
      aria-label={label}
      defaultValue={value ?? ""}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
      className="max-sm:grow max-sm:basis-2/5 sm:w-auto sm:max-w-52"
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
}

/** The words of a tuple as options to select from. */
export function optionsOf<T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return entriesOf(labels).map(([value, label]) => ({ value, label }))
}

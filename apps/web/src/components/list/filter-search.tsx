"use client"

import { Search } from "lucide-react"
import { SearchInput } from "@/components/ui/search-input.tsx"

/** The words a list is searched for, in its filter bar. */
export function FilterSearch({ name = "q", label, value }: { name?: string; label: string; value: string | null }) {
  return (
    <span className="relative block w-full sm:w-64">
      <Search
        aria-hidden="true"
        strokeWidth={1.75}
        className="pointer-events-none absolute top-2.5 left-2.5 z-1 size-4 text-ink-3"
      />
      <SearchInput
        key={value ?? ""}
        name={name}
        aria-label={label}
        placeholder={label}
        defaultValue={value ?? ""}
        className="pl-8"
      />
    </span>
  )
}

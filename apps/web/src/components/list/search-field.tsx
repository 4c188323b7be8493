"use client"

import { lengthOf } from "@atelier/domain/shared"
import { Search } from "lucide-react"
import { useEffect, useId, useRef, useState } from "react"
import { Input } from "@/components/ui/input.tsx"
import { SEARCH_LIMIT } from "@/components/ui/search-input.tsx"
import { cn } from "@/lib/cn.ts"

const PAUSE_MS = 250

type SearchFieldProps = {
  label: string
  placeholder: string
  value: string
  /** Called when typing pauses. */
  onChange: (value: string) => void
  className?: string
}

/** Searches as one types, a moment after the last letter. */
export function SearchField({ label, placeholder, value, onChange, className }: SearchFieldProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange

  useEffect(() => {
    if (value !== told.current) {
      told.current = value
      setText(value)
    }
  }, [value])

  useEffect(() => {
    if (text === told.current || lengthOf(text) > SEARCH_LIMIT) {
      return
    }
    const timer = setTimeout(() => {
      told.current = text
      tell.current(text)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <div className={cn("relative", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search
        className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-3"
        strokeWidth={1.75}
        aria-hidden="true"
      />
      <Input
        id={id}
        type="search"
        value={text}
        limit={SEARCH_LIMIT}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        className="pl-9"
      />
    </div>
  )
}

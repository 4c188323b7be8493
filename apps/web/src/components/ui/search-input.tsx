"use client"

import { type ComponentProps, useState } from "react"
import { Input } from "./input.tsx"

/** Most characters that lists are searched for. */
export const SEARCH_LIMIT = 100

type SearchInputProps = Omit<ComponentProps<typeof Input>, "type" | "value" | "limit" | "onChange"> & {
  defaultValue: string | undefined
}

/** Words to search for, sent with a form. More than can be searched for is counted and said, not cut. */
export function SearchInput({ defaultValue = "", ...rest }: SearchInputProps) {
  const [text, setText] = useState(defaultValue)
  return (
    <Input
      type="search"
      {...rest}
      value={text}
      limit={SEARCH_LIMIT}
      onChange={(event) => setText(event.target.value)}
    />
  )
}

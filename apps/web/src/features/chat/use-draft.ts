"use client"

import { useCallback, useEffect, useState } from "react"

function read(key: string): string {
  try {
    return window.sessionStorage.getItem(key) ?? ""
  } catch {
    return ""
  }
}

function write(key: string, value: string): void {
  try {
    if (value === "") {
      window.sessionStorage.removeItem(key)
    } else {
      window.sessionStorage.setItem(key, value)
    }
  } catch {
    // Storage may be full or forbidden; the text is still on the screen.
  }
}

/** Text that survives a reload of this tab until it is cleared. */
export function useDraft(key: string): readonly [string, (value: string) => void] {
  const [text, setText] = useState("")
  useEffect(() => setText(read(key)), [key])
  const change = useCallback(
    (value: string) => {
      setText(value)
      write(key, value)
    },
    [key],
  )
  return [text, change]
}

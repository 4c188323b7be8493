"use client"

import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "react"
import { Person } from "./kept-for.ts"

function sameShape(found: unknown, blank: unknown): boolean {
  return typeof found === typeof blank && Array.isArray(found) === Array.isArray(blank)
}

function read<T>(key: string, blank: T): T {
  try {
    const found: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? "null")
    if (found === null || !sameShape(found, blank)) {
      return blank
    }
    const kept = found as T
    return typeof blank === "object" && !Array.isArray(blank) ? { ...blank, ...kept } : kept
  } catch {
    return blank
  }
}

function write(key: string, value: unknown, blank: unknown): void {
  try {
    const text = JSON.stringify(value)
    if (text === JSON.stringify(blank)) {
      window.sessionStorage.removeItem(key)
    } else {
      window.sessionStorage.setItem(key, text)
    }
  } catch {
    // Storage may be full or forbidden; the words are still on the screen.
  }
}

/** Forgets what is kept under this name and under names that go on from it after a colon. */
export function forgetKept(person: string, name: string): void {
  try {
    const key = `kept:${person}:${name}`
    for (const found of Object.keys(window.sessionStorage)) {
      if (found === key || found.startsWith(`${key}:`)) {
        window.sessionStorage.removeItem(found)
      }
    }
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

/** Forgets for the person whose pages these are, once a form that goes away was sent or left. */
export function useForget(): (name: string) => void {
  const person = useContext(Person)
  return useCallback((name) => forgetKept(person, name), [person])
}

type Keeper = { read: <T>(blank: T) => T; write: (value: unknown, blank: unknown) => void; forget: () => void }

/** Keeps what someone types under a name, for a form that holds its values itself; without a name nothing is kept. */
export function useKeeper(name: string | undefined): Keeper {
  const person = useContext(Person)
  return useMemo(() => {
    const key = `kept:${person}:${name}`
    return {
      read: (blank) => (name === undefined ? blank : read(key, blank)),
      write: (value, blank) => name !== undefined && write(key, value, blank),
      forget: () => name !== undefined && forgetKept(person, name),
    }
  }, [person, name])
}

/**
 * What someone types, kept over a reload of this tab under the name of its place until it is `initial` again, which is
 * what a form sets when it was sent. Nothing secret belongs here.
 */
export function useKept<T>(name: string, initial: T): readonly [T, (next: T | ((before: T) => T)) => void] {
  const key = `kept:${useContext(Person)}:${name}`
  const blank = useRef(initial)
  const latest = useRef(initial)
  const [value, setValue] = useState(initial)
  // After the first render, so that the server's words and the browser's are the same.
  useEffect(() => {
    latest.current = read(key, blank.current)
    setValue(latest.current)
  }, [key])
  const change = useCallback(
    (next: T | ((before: T) => T)) => {
      latest.current = typeof next === "function" ? (next as (before: T) => T)(latest.current) : next
      setValue(latest.current)
      write(key, latest.current, blank.current)
    },
    [key],
  )
  return [value, change]
}

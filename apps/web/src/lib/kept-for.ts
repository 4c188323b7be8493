"use client"

import { createContext, createElement, type ReactNode } from "react"

export const Person = createContext("")

/** Whose pages these are: what one person typed is never shown to the next one on the same device. */
export function KeptFor({ person, children }: { person: string; children: ReactNode }) {
  return createElement(Person, { value: person }, children)
}

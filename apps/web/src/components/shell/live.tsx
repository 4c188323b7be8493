"use client"

import { createContext, useContext } from "react"
import type { PlaceKey } from "./nav.ts"

/** How many things wait at a place. */
export type Counts = Partial<Record<PlaceKey, number>>

type Live = { counts: Counts; credits: number | null }

const LiveContext = createContext<Live>({ counts: {}, credits: null })

/** Gives the frame numbers that follow what happens; without it there are none. */
export const LiveNumbers = LiveContext

export function useLive(): Live {
  return useContext(LiveContext)
}

"use client"

import { type ComponentProps, useEffect, useState } from "react"
import { arrival } from "@/lib/arrival.ts"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"
import type { Hints as LoadedHints } from "./hints.tsx"

const Hints = lazyPart(() => import("./hints.tsx").then((module) => module.Hints))
const AGAIN_MS = 5_000

/** Keeps what is shown up to date; its code and its stream come once all of the page is there. */
export function Realtime(props: ComponentProps<typeof LoadedHints>) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let gone = false
    void arrival().then(() => gone || setReady(true))
    return () => {
      gone = true
    }
  }, [])
  function fail() {
    setReady(false)
    setTimeout(() => setReady(true), AGAIN_MS)
  }
  return ready ? (
    <LatePart onFail={fail}>
      <Hints {...props} />
    </LatePart>
  ) : null
}

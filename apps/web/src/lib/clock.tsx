"use client"

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react"

type Clock = { timezone: string; renderedAt: number }

const ClockContext = createContext<Clock>({ timezone: "UTC", renderedAt: 0 })

type ClockProviderProps = {
  /** IANA name, from the viewer's profile. */
  timezone: string
  /** When the server rendered the page: the first client render shows the same words. */
  renderedAt: Date
  children: ReactNode
}

export function ClockProvider({ timezone, renderedAt, children }: ClockProviderProps) {
  const at = renderedAt.getTime()
  const value = useMemo(() => ({ timezone, renderedAt: at }), [timezone, at])
  return <ClockContext value={value}>{children}</ClockContext>
}

/** The viewer's timezone. */
export function useTimezone(): string {
  return useContext(ClockContext).timezone
}

const tickers = new Map<number, { listeners: Set<() => void>; timer: ReturnType<typeof setInterval> }>()

/** One timer a step for the whole page, however many times are on it. */
function subscribe(step: number, listener: () => void): () => void {
  let ticker = tickers.get(step)
  if (!ticker) {
    const listeners = new Set<() => void>()
    ticker = {
      listeners,
      timer: setInterval(() => {
        for (const call of listeners) {
          call()
        }
      }, step),
    }
    tickers.set(step, ticker)
  }
  const { listeners, timer } = ticker
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      tickers.delete(step)
    }
  }
}

/** The present, advancing every `step` milliseconds; equal to the server's during hydration. */
export function useNow(step = 30_000): Date {
  const { renderedAt } = useContext(ClockContext)
  const listen = useCallback((listener: () => void) => subscribe(step, listener), [step])
  const now = useSyncExternalStore(
    listen,
    () => Math.floor(Date.now() / step) * step,
    () => renderedAt || Math.floor(Date.now() / step) * step,
  )
  return useMemo(() => new Date(now), [now])
}

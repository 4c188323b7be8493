/** A service that failed is left alone for `firstMs`, then twice as long each time, up to `longestMs`. */
export type BreakerTimes = { firstMs: number; longestMs: number }

/**
 * Remembers that a service does not answer, so that callers need not each wait for it in vain. When the rest is over the
 * next calls try again: one that succeeds ends it, one that fails makes it longer.
 */
export function createBreaker({ firstMs, longestMs }: BreakerTimes = { firstMs: 10_000, longestMs: 60_000 }) {
  let restMs = firstMs
  let until = 0
  const isOpen = () => performance.now() < until
  return {
    isOpen,
    succeeded: () => {
      restMs = firstMs
      until = 0
    },
    /** Several calls that failed together count once. */
    failed: () => {
      if (!isOpen()) {
        until = performance.now() + restMs
        restMs = Math.min(2 * restMs, longestMs)
      }
    },
  }
}

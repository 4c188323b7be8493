/** Over how long the pace is taken, in ms: longer jumps less, shorter follows a change of line sooner. */
const WINDOW = 10_000
/** Before that nothing can be said. */
const LEAST = 1_000

/** Tells of each report how many ms an upload still takes at the pace of the last seconds; undefined while that is unknown. */
export function createPace(now: () => number = () => performance.now()) {
  let seen: { at: number; share: number }[] = []
  return (share: number): number | undefined => {
    const at = now()
    seen = [...seen.filter((one) => at - one.at <= WINDOW && one.share <= share), { at, share }]
    const [first] = seen
    const passed = at - (first?.at ?? at)
    const gained = share - (first?.share ?? share)
    return passed >= LEAST && gained > 0 ? ((1 - share) / gained) * passed : undefined
  }
}

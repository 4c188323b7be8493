const SECOND = 1_000
const MAX_NETWORKS = 10_000

/** Turns that are earned over a minute and spent one by one; a network that has not come for a minute has all of them. */
export function createTurns(perMinute: number, now: () => number = () => performance.now()) {
  const networks = new Map<string, { left: number; at: number }>()
  /** Seconds to wait until the next turn, 0 when this one was granted. */
  const take = (network: string): number => {
    const at = now()
    const known = networks.get(network) ?? { left: perMinute, at }
    const left = Math.min(perMinute, known.left + ((at - known.at) * perMinute) / (60 * SECOND))
    networks.delete(network)
    networks.set(network, { left: left < 1 ? left : left - 1, at })
    if (networks.size > MAX_NETWORKS) {
      networks.delete(networks.keys().next().value ?? "")
    }
    return left < 1 ? Math.ceil(((1 - left) * 60) / perMinute) : 0
  }
  return { take }
}

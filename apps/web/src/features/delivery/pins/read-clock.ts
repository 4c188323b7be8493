/** "0:12", "1:02:05" or "12.5" in milliseconds; null for what is none of them. */
export function readClock(text: string): number | null {
  const parts = text.trim().split(":")
  if (parts.length > 3 || !parts.every((part) => /^\d+(\.\d+)?$/.test(part))) {
    return null
  }
  return Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000)
}

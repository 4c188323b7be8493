import type { Brief } from "../brief.ts"
import { viewOf } from "../view.ts"

/** What is read, with what has to be known for it. */
export function toRead(
  message: string,
  { brief, now, timezone }: { brief: Brief; now: Date; timezone: string },
): string {
  const pieces = brief.deliverables.map(({ id }, index) => {
    const { contentType, platform, quantity } = viewOf(brief, id)
    return { piece: index + 1, form: contentType.value, places: platform.value, number: quantity.value }
  })
  return JSON.stringify({ now: now.toISOString(), timezone, pieces, message })
}

export function toWrite(message: string, answer: string): string {
  return JSON.stringify({ message, answer })
}

import { createHmac, timingSafeEqual } from "node:crypto"

const STEP_SECONDS = 30
const DIGITS = 6

/** The code of a time step (RFC 6238, SHA-1, six digits). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac("sha1", secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, "0")
}

/** The time step at a moment, in 30-second steps since 1970. */
export const totpStep = (at: Date) => Math.floor(at.getTime() / 1000 / STEP_SECONDS)

/** The step that a code belongs to, one step early or late allowed; null when it is none of them. */
export function matchTotp(secret: string, code: string, at: Date): number | null {
  const given = Buffer.from(code)
  const step = totpStep(at)
  for (const candidate of [step, step - 1, step + 1]) {
    const right = Buffer.from(totpCode(secret, candidate))
    if (given.length === right.length && timingSafeEqual(given, right)) {
      return candidate
    }
  }
  return null
}

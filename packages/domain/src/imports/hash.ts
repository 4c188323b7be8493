const COLUMNS = 9
const ROWS = 8
/** Of 64 bits: pictures that differ in no more look the same, whatever their size, format or compression. */
const NEAR = 5

/** Difference hash of a grey picture of 9 x 8 pixels, a byte each, row by row: 64 bits in hex. */
export function differenceHash(grey: ArrayLike<number>): string {
  let bits = ""
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS - 1; column += 1) {
      const at = row * COLUMNS + column
      bits += (grey[at] ?? 0) > (grey[at + 1] ?? 0) ? "1" : "0"
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, "0")
}

function distance(one: string, other: string): number {
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  while (different > 0n) {
    count += Number(different & 1n)
    different >>= 1n
  }
  return count
}

/** Whether two hashes are of pictures that nobody would tell apart at a glance. */
export const isNearDuplicate = (one: string, other: string): boolean => distance(one, other) <= NEAR

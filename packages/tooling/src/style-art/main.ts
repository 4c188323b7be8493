import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { drawAll, rowsText } from "./draw.ts"

const ROOT = resolve(import.meta.dirname, "../../../..")
export const PICTURES = join(ROOT, "apps/web/public/styles")
export const ROWS = join(ROOT, "packages/db/reference/style-cards.json")

/** Rewrites the drawn style cards and their rows; the same input gives the same bytes. */
async function main(): Promise<void> {
  const cards = drawAll()
  await mkdir(PICTURES, { recursive: true })
  await mkdir(dirname(ROWS), { recursive: true })
  const wanted = new Set(cards.map(({ file }) => file))
  const stale = (await readdir(PICTURES)).filter((file) => file.endsWith(".svg") && !wanted.has(file))
  await Promise.all(stale.map((file) => rm(join(PICTURES, file))))
  await Promise.all(cards.map(({ file, svg }) => writeFile(join(PICTURES, file), svg)))
  await writeFile(ROWS, rowsText(cards))
  const largest = cards.reduce((top, card) => (card.svg.length > top.svg.length ? card : top))
  console.log(`${cards.length} style cards drawn; the largest is ${largest.file} with ${largest.svg.length} bytes.`)
}

if (import.meta.main) {
  await main()
}

import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { BRIEF_CONTENT_TYPES, BRIEF_INTENTS, BRIEF_PLATFORMS } from "@atelier/domain/briefs"
import { TASK_CATEGORIES } from "@atelier/domain/catalog"
import { parse } from "yaml"
import { z } from "zod"

/** Several accepted values are separated by a bar; null means that the field must stay empty. */
const text = z.union([z.string(), z.array(z.string()).transform((all) => all.join("|")), z.null()])
const list = z.union([z.string().transform((one) => [one]), z.array(z.string()), z.null()])

function oneOf(values: readonly string[]) {
  return z.string().refine((value) => value.split("|").every((one) => values.includes(one)), `one of ${values}`)
}
const someOf = (values: readonly string[]) =>
  z.union([oneOf(values).transform((one) => [one]), z.array(oneOf(values)), z.null()])

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?(\|\d{4}-\d\d-\d\d)*$/
const piece = {
  type: oneOf(BRIEF_CONTENT_TYPES).nullable().optional(),
  platform: someOf(BRIEF_PLATFORMS).optional(),
  /** `one`: nobody said how many, so one piece and nothing are both right. */
  quantity: z.union([z.int(), z.literal("one"), z.null()]).optional(),
  size: list.optional(),
}
const Piece = z.strictObject({ ...piece, deadline: z.string().regex(DATE).optional() })
export type PieceLabel = z.infer<typeof Piece>

export const Want = z
  .strictObject({
    ...piece,
    deliverables: z.array(Piece).optional(),
    topic: text.optional(),
    audience: text.optional(),
    intent: oneOf(BRIEF_INTENTS).nullable().optional(),
    words: list.optional(),
    avoid: list.optional(),
    colors: list.optional(),
    deadline: z.string().regex(DATE).nullable().optional(),
    category: z.enum(TASK_CATEGORIES).optional(),
    /** Fields that must stay empty, in short. */
    none: z.union([z.string().transform((names) => names.split(/[ ,]+/)), z.array(z.string())]).optional(),
  })
  .transform(
    ({ none = [], ...labels }) =>
      ({ ...labels, ...Object.fromEntries(none.map((name) => [name, null])) }) as typeof labels,
  )
  .transform(({ type, platform, quantity, size, deliverables, ...rest }) => ({
    ...rest,
    deliverables: deliverables ?? [{ type, platform, quantity, size }],
  }))
export type Want = z.infer<typeof Want>

const values = z.union([z.string(), z.number()]).transform(String)
const Forbidden = z.partialRecord(
  z.enum([
    "type",
    "platform",
    "quantity",
    "size",
    "deadline",
    "topic",
    "audience",
    "intent",
    "words",
    "avoid",
    "colors",
  ]),
  z.union([values.transform((one) => [one]), z.array(values)]),
)

const Talk = z.strictObject({
  id: z.string(),
  tags: z.union([z.string().transform((one) => one.split(/[ ,]+/)), z.array(z.string())]),
  say: z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]),
  want: Want,
  not: Forbidden.default({}),
})
export type Talk = z.infer<typeof Talk> & { lang: string; part: "train" | "test" }

/** A third of the conversations is never looked at; which one follows from the id alone. */
function partOf(id: string): Talk["part"] {
  return chance(id) % 3 === 0 ? "test" : "train"
}

/** A number that follows from a text and nothing else. */
export function chance(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE()
}

/** Every labelled conversation of the folder; a file is named after its language: `de-orders.yaml`. */
export async function readTalks(folder: string): Promise<Talk[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const parsed = z.array(Talk).safeParse(parse(await readFile(join(folder, name), "utf8")))
      if (!parsed.success) {
        throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
      }
      const lang = name.split("-")[0] ?? "en"
      return parsed.data.map((talk) => ({ ...talk, lang, part: partOf(talk.id) }))
    }),
  )
  const talks = files.flat()
  const twice = talks.filter(({ id }, index) => talks.findIndex((other) => other.id === id) !== index)
  if (twice.length > 0) {
    throw new Error(`ids used twice: ${twice.map(({ id }) => id).join(", ")}`)
  }
  return talks
}

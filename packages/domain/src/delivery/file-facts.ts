import { z } from "zod"

/** Of an archive with more files than this, only the first are listed. */
export const MAX_LISTED_FILES = 1000
const MAX_WORD = 120

const count = z.int().nonnegative()
const word = z.string().max(MAX_WORD)

const PackedFile = z.object({ name: z.string().max(255), bytes: count })
export type PackedFile = z.infer<typeof PackedFile>

/** Why nothing could be read of a file. */
export const UNREADABLE = ["DAMAGED", "ENCRYPTED", "TOO_LARGE", "SLOW", "OUT_OF_MEMORY"] as const

/** What a file says of itself, read once when it came in. Sizes in pixels are those people see. */
export const FileFacts = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("PICTURE"),
    space: word,
    profile: word.nullable(),
    /** A channel. */
    bits: count.nullable(),
    isTransparent: z.boolean(),
    dpi: count.nullable(),
    /** Of an animation. */
    frames: count,
  }),
  z.object({ kind: z.literal("PDF"), pages: count, widthMm: count, heightMm: count }),
  z.object({
    kind: z.literal("FILM"),
    seconds: z.number().nonnegative().nullable(),
    /** How a phone lay, in degrees. */
    rotation: z.int(),
    codec: word.nullable(),
    sound: word.nullable(),
    framesPerSecond: z.number().nonnegative().nullable(),
  }),
  z.object({
    kind: z.literal("SOUND"),
    seconds: z.number().nonnegative().nullable(),
    codec: word.nullable(),
    channels: count.nullable(),
    hertz: count.nullable(),
  }),
  z.object({
    kind: z.literal("ARCHIVE"),
    files: count,
    /** Of all files, unpacked, as the archive says. */
    bytes: count,
    isEncrypted: z.boolean(),
    list: z.array(PackedFile).max(MAX_LISTED_FILES),
  }),
  z.object({ kind: z.literal("UNREADABLE"), because: z.enum(UNREADABLE) }),
])
export type FileFacts = z.infer<typeof FileFacts>

import { cut } from "../../shared/plain.ts"
import { MESSAGE_LENGTH } from "../enums.ts"

/** What begins a part that no reader of the page sees, or that is struck out: a comment, or an element by its name. */
const UNSEEN =
  /<!--|<(script|style|system|assistant|instructions?|prompt|tool|ai|s|del|strike)\b[^<>]{0,300}>|<(\w{1,20})[^<>]{0,300}(?:display:\s*none|visibility:\s*hidden|font-size:\s*0|\shidden\b)[^<>]{0,300}>/gi
const UNSEEN_LENGTH = 5_000

const CLOSED = /-->|<\/(\w{1,20})\s*>/g

/** Without the parts that no reader sees, each up to where it is closed; what nothing closes stays. */
function withoutUnseen(text: string): string {
  const closers = new Map<string | undefined, RegExpExecArray[]>()
  for (const closer of text.matchAll(CLOSED)) {
    const name = closer[1]?.toLowerCase()
    const known = closers.get(name)
    known ? known.push(closer) : closers.set(name, [closer])
  }
  let [kept, from] = ["", 0]
  for (const opened of text.matchAll(UNSEEN)) {
    const start = opened.index + opened[0].length
    const left = closers.get((opened[1] ?? opened[2])?.toLowerCase()) ?? []
    while (left[0] && left[0].index < start) {
      left.shift()
    }
    const close = left[0]
    if (opened.index >= from && close && close.index - start <= UNSEEN_LENGTH) {
      kept += `${text.slice(from, opened.index)} `
      from = close.index + close[0].length
    }
  }
  return kept + text.slice(from)
}

const ENTITIES: Record<string, string> = { amp: "&", nbsp: " ", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" }

/** Readable, storable text of at most 8,000 characters from anything a person can paste. */
export function clean(message: string): string {
  const readable = withoutUnseen(cut(message, MESSAGE_LENGTH * 4).replace(/\p{Cs}/gu, ""))
    .replace(/~~[^~\n]{1,300}~~/g, " ")
    .replace(/<br\s*\/?>|<\/(?:p|li|div|h\d)>/gi, "\n")
    .replace(/<\/?[a-z!][^<>]{0,500}>/gi, " ")
    .replace(/&(amp|nbsp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/[‘’‛′`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒−]/g, "-")
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/(?!\n)\p{Cc}|[^\S\n]+/gu, " ")
    .replace(/\*\*|__|`+|^ *#{1,6} +/gm, "")
    .replace(/\[([^[\]\n]{1,100})\]\(https?:[^()\s]{1,300}\)/g, "$1")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .normalize("NFC")
    .trim()
  return cut(readable, MESSAGE_LENGTH).trim()
}

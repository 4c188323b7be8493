import type { Mail } from "./objects.ts"

/** A message or one of its parts; bodies are kept as latin1 strings, one character a byte. */
type Part = { headers: [string, string][]; body: string }
type Content = Pick<Mail, "text" | "html" | "attachments">

const decodeBytes = (bytes: Buffer, charset: string) => {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder("utf-8").decode(bytes)
  }
}

const unquote = (text: string) =>
  text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Decodes `=?utf-8?Q?...?=` words; neighbours of one charset are joined first, since a character may be split between them. */
const decodeWords = (text: string) =>
  text.replace(/=\?[^?\s]+\?[bq]\?[^?\s]*\?=(?:\s+=\?[^?\s]+\?[bq]\?[^?\s]*\?=)*/gi, (run) => {
    const words = [...run.matchAll(/=\?([^?\s*]+)[^?\s]*\?([bq])\?([^?\s]*)\?=/gi)]
    const bytes = words.map(([, , how = "", data = ""]) =>
      how.toLowerCase() === "b"
        ? Buffer.from(data, "base64")
        : Buffer.from(unquote(data.replaceAll("_", " ")), "latin1"),
    )
    return decodeBytes(Buffer.concat(bytes), words[0]?.[1] ?? "utf-8")
  })

const utf8 = (latin1: string) => Buffer.from(latin1, "latin1").toString("utf8")

const split = (raw: string): Part => {
  const end = raw.indexOf("\r\n\r\n")
  const head = end < 0 ? raw : raw.slice(0, end)
  const headers = head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .filter((line) => line.includes(":"))
    .map((line): [string, string] => [line.slice(0, line.indexOf(":")), utf8(line.slice(line.indexOf(":") + 1).trim())])
  return { headers, body: end < 0 ? "" : raw.slice(end + 4) }
}

const headerOf = ({ headers }: Part, name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? ""

const paramOf = (header: string, name: string) =>
  new RegExp(`;\\s*${name}="?([^";]+)"?`, "i").exec(header)?.[1]?.trim() ?? ""

const bytesOf = (part: Part) => {
  const encoding = headerOf(part, "content-transfer-encoding").toLowerCase()
  if (encoding === "base64") {
    return Buffer.from(part.body, "base64")
  }
  return Buffer.from(
    encoding === "quoted-printable" ? unquote(part.body.replace(/=[ \t]*\r\n/g, "")) : part.body,
    "latin1",
  )
}

const contentOf = (part: Part, depth = 0): Content => {
  const type = headerOf(part, "content-type") || "text/plain"
  const boundary = paramOf(type, "boundary")
  if (/^multipart\//i.test(type) && boundary !== "" && depth < 8) {
    const pieces = `\r\n${part.body}`.split(`\r\n--${boundary}`).slice(1)
    const children = pieces
      .filter((piece) => !piece.startsWith("--"))
      .map((piece) => contentOf(split(piece.replace(/^[ \t]*\r\n/, "")), depth + 1))
    return {
      text: children.find(({ text }) => text)?.text ?? "",
      html: children.find(({ html }) => html)?.html ?? "",
      attachments: children.flatMap(({ attachments }) => attachments),
    }
  }
  const bytes = bytesOf(part)
  const disposition = headerOf(part, "content-disposition")
  const mediaType = type.split(";")[0]?.trim().toLowerCase() ?? ""
  if (/^attachment/i.test(disposition) || !mediaType.startsWith("text/")) {
    const name = decodeWords(paramOf(disposition, "filename") || paramOf(type, "name")) || "unnamed"
    return { text: "", html: "", attachments: [{ name, type: mediaType, sizeBytes: bytes.byteLength }] }
  }
  const words = decodeBytes(bytes, paramOf(type, "charset") || "utf-8").replaceAll("\r\n", "\n")
  return mediaType === "text/html"
    ? { text: "", html: words, attachments: [] }
    : { text: words, html: "", attachments: [] }
}

/** Reads a raw message (latin1, CRLF) into what a mailbox shows. */
export const parseMail = (raw: string): Omit<Mail, "id" | "at" | "from" | "to"> => {
  const part = split(raw)
  return {
    subject: decodeWords(headerOf(part, "subject")),
    messageId: headerOf(part, "message-id"),
    headers: part.headers.map(([name, value]): [string, string] => [name, decodeWords(value)]),
    ...contentOf(part),
  }
}

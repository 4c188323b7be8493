import type { Mail } from "./objects.ts"

/** Reads a raw message into what a mailbox shows. */
export async function parseMail(raw: Uint8Array): Promise<Omit<Mail, "id" | "at" | "from" | "to">> {
  // Loaded with the first message, so that the emulators start without it.
  const { default: PostalMime, decodeWords } = await import("postal-mime")
  const mail = await PostalMime.parse(raw)
  return {
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    headers: mail.headers.map(({ originalKey, value }): [string, string] => [originalKey, decodeWords(value)]),
    text: (mail.text ?? "").replace(/\n$/, ""),
    html: mail.html ?? "",
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "unnamed",
      type: mimeType,
      sizeBytes: Buffer.byteLength(content),
    })),
  }
}

import { randomUUID } from "node:crypto"
import { type AddressInfo, createServer } from "node:net"
import { type EmulatorProcess, startEmulators } from "@atelier/emulators/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createMail } from "./live.ts"
import { isMailFailure, type MailMessage, type MailPort, renderEmail } from "./port.ts"

let emulators: EmulatorProcess
let mail: MailPort
beforeAll(async () => {
  emulators = await startEmulators()
  mail = createMail({ url: emulators.smtpUrl, from: "Atelier <hello@atelier.local>" })
})
afterAll(() => emulators.stop())

function messageTo(to: string, extra: Partial<MailMessage> = {}): MailMessage {
  return {
    to,
    subject: "Your offer",
    text: "plain",
    html: "<p>rich</p>",
    messageId: `<${randomUUID()}@atelier.local>`,
    ...extra,
  }
}
function kindOf(sent: Promise<void>) {
  return sent.then(
    () => "sent",
    (error: unknown) => (isMailFailure(error) ? error.kind : error),
  )
}
const fresh = () => `${randomUUID()}@example.com`

describe("mail", () => {
  it("arrives whole: words of any language, long lines, dots, links, id and headers", async () => {
    const to = fresh()
    const written = renderEmail({
      title: "Zoë, eine neue Aufgabe 🎨",
      paragraphs: ["First.", ".\n.. dots\n.", `日本語 ${"long ".repeat(400)}end`],
      action: { label: "Open", url: "https://atelier.example/tasks/1?a=1&b=2" },
    })
    const subject = `Zoë: ${"приветствие ".repeat(8)}🎨`.trim()
    const sent = messageTo(to, { ...written, subject, headers: { "X-Atelier-Kind": "offer" } })
    await mail.send(sent)
    const [received] = await emulators.mailsTo(to)
    expect(received).toMatchObject({ subject, messageId: sent.messageId, to: [to], from: "hello@atelier.local" })
    expect(received?.text.trimEnd()).toBe(written.text.trimEnd())
    expect(received?.html.trimEnd()).toBe(written.html.trimEnd())
    expect(received?.headers).toContainEqual(["X-Atelier-Kind", "offer"])
    expect(received?.links).toEqual(["https://atelier.example/tasks/1?a=1&b=2"])
    const shown = await fetch(`${emulators.url}/mail/${received?.id}/body`)
    expect(shown.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups.*default-src 'none'/)
  })

  const breaks = [
    "\r\nBcc: spy@example.com",
    "\nBcc: spy@example.com",
    "\r\n\r\n<b>body</b>",
    "\u2028Bcc: spy@example.com",
    "\0",
    "\r",
  ]
  it.each(breaks)("keeps a subject or header with %j on its line", async (injected) => {
    const to = fresh()
    await mail.send(messageTo(to, { subject: `Hello${injected}`, headers: { "X-Atelier-Name": `Mira${injected}` } }))
    const [received] = await emulators.mailsTo(to)
    expect(received?.to).toEqual([to])
    expect(received?.headers.map(([name]) => name.toLowerCase())).not.toContain("bcc")
    const flat = injected.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    expect(received?.subject).toBe(`Hello${flat}`.trim())
    expect(received?.headers).toContainEqual(["X-Atelier-Name", `Mira${flat}`.trim()])
    expect(received?.text).toBe("plain")
    expect(await emulators.mailsTo("spy@example.com")).toEqual([])
  })

  it.each([
    "a@example.com, spy@example.com",
    "a@example.com\r\nRCPT TO:<spy@example.com>",
    "Mira <a@example.com>",
    "a@example.com;spy@example.com",
    "<a@example.com>",
    "no address",
    "",
  ])("refuses the address %j", async (to) => {
    expect(await kindOf(mail.send(messageTo(to)))).toBe("invalid")
  })

  it.each(["Bcc", "To", "From", "Subject", "Content-Type", "X-Atelier-A\r\nBcc", "Sender"])(
    "refuses the header %j",
    async (name) => {
      expect(await kindOf(mail.send(messageTo(fresh(), { headers: { [name]: "x" } })))).toBe("invalid")
    },
  )

  it.each(["plain", "<a@b>\r\nBcc: c@d", "<a b@c>"])("refuses the message id %j", async (messageId) => {
    expect(await kindOf(mail.send(messageTo(fresh(), { messageId })))).toBe("invalid")
  })

  it("tells a refusal for good from one that may be tried again", async () => {
    const to = fresh()
    await emulators.control("mail", { code: 451 })
    expect(await kindOf(mail.send(messageTo(to)))).toBe("unavailable")
    await emulators.control("mail", { code: 554 })
    expect(await kindOf(mail.send(messageTo(to)))).toBe("rejected")
    expect(await emulators.mailsTo(to)).toEqual([])
    expect(await kindOf(mail.send(messageTo(to)))).toBe("sent")
    const gone = createMail({ url: "smtp://127.0.0.1:9", from: "a@atelier.local" })
    expect(await kindOf(gone.send(messageTo(to)))).toBe("unavailable")
  })

  it("asks a server that says nothing once, then leaves it alone", async () => {
    let asked = 0
    const mute = createServer(() => {
      asked += 1
    })
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve))
    const { port } = mute.address() as AddressInfo
    const rest = { firstMs: 600_000, longestMs: 600_000 }
    const waiting = createMail({ url: `smtp://127.0.0.1:${port}`, from: "a@atelier.local", rest, waitMs: 50 })
    expect(waiting.isResting()).toBe(false)
    expect(await kindOf(waiting.send(messageTo(fresh())))).toBe("unavailable")
    expect(waiting.isResting()).toBe(true)
    for (let n = 0; n < 20; n++) {
      expect(await kindOf(waiting.send(messageTo(fresh())))).toBe("unavailable")
    }
    expect(asked).toBe(1)
    mute.close()
  })

  it("goes on as soon as a server answers again, and for no refused message leaves it alone", async () => {
    const rest = { firstMs: 0, longestMs: 0 }
    const down = createMail({ url: "smtp://127.0.0.1:9", from: "a@atelier.local", rest })
    expect(await kindOf(down.send(messageTo(fresh())))).toBe("unavailable")
    expect(down.isResting()).toBe(false)
    await emulators.control("mail", { code: 554 })
    expect(await kindOf(mail.send(messageTo(fresh())))).toBe("rejected")
    expect(mail.isResting()).toBe(false)
  })
})

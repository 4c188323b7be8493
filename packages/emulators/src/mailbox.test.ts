import { once } from "node:events"
import { type AddressInfo, connect, type Server } from "node:net"
import { setTimeout as delay } from "node:timers/promises"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { parseMail } from "./mime.ts"
import { createSmtpServer, type Received } from "./smtp.ts"

let server: Server
let kept: Received[] = []
let port = 0
beforeAll(async () => {
  server = createSmtpServer(async (message) => {
    if (message.raw.includes("break me")) {
      throw new Error("broken")
    }
    kept.push(message)
    return 250
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  kept = []
})

/** Waits for the greeting, sends the pieces as separate packets and returns the codes of all answers. */
async function talk(...pieces: string[]) {
  const socket = connect(port, "127.0.0.1").setNoDelay(true)
  let answers = ""
  socket.on("data", (chunk) => {
    answers += chunk.toString()
  })
  const closed = once(socket, "close").catch(() => undefined)
  await once(socket, "data")
  for (const piece of pieces) {
    socket.write(piece, "latin1")
    await delay(5)
  }
  await Promise.race([closed, delay(3000)])
  socket.destroy()
  return answers
    .split("\r\n")
    .filter((line) => /^\d{3} /.test(line))
    .map((line) => Number(line.slice(0, 3)))
}
const ENVELOPE = "EHLO me\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\n"

describe("the mail server", () => {
  it("takes a pipelined session in one packet", async () => {
    expect(await talk(`${ENVELOPE}Subject: hi\r\n\r\nbody\r\n.\r\nQUIT\r\n`)).toEqual([
      220, 250, 250, 250, 354, 250, 221,
    ])
    expect(kept).toEqual([
      { from: "a@x.example", to: ["b@x.example"], raw: Buffer.from("Subject: hi\r\n\r\nbody\r\n") },
    ])
  })

  it("takes the same session byte by byte, and undoes dot stuffing", async () => {
    const session = `${ENVELOPE}\r\n..one\r\n..\r\nx.\r\n.\r\nQUIT\r\n`
    expect((await talk(...session)).at(-1)).toBe(221)
    expect(String(kept[0]?.raw)).toBe("\r\n.one\r\n.\r\nx.\r\n")
  })

  it("ends a message at CRLF dot CRLF only, so that no second one can be smuggled in", async () => {
    const smuggled = "MAIL FROM:<evil@x.example>\r\nRCPT TO:<c@x.example>\r\nDATA\r\nevil"
    await talk(`${ENVELOPE}one\n.\n${smuggled}\n.\r\n${smuggled}\r.\r${smuggled}\r\n.\r\nQUIT\r\n`)
    expect(kept.map(({ from }) => from)).toEqual(["a@x.example"])
  })

  it("takes several messages on one connection and an empty one", async () => {
    await talk(`${ENVELOPE}one\r\n.\r\n${ENVELOPE}.\r\nQUIT\r\n`)
    expect(kept.map(({ raw }) => String(raw))).toEqual(["one\r\n", ""])
  })

  it("refuses commands out of order and lines without an end", async () => {
    expect(await talk("EHLO me\r\nDATA\r\nRCPT TO:<a@x.example>\r\nMAIL FROM: nobody\r\nHACK\r\nQUIT\r\n")).toEqual([
      220, 250, 503, 503, 501, 500, 221,
    ])
    expect(await talk("x".repeat(5000))).toEqual([220, 421])
    expect(kept).toEqual([])
  })

  it("refuses messages that are too large or have too many recipients, and takes the next one", async () => {
    const large = "x".repeat(5 * 1024 * 1024)
    expect(await talk(ENVELOPE, large, `\r\n.\r\n${ENVELOPE}fine\r\n.\r\nQUIT\r\n`)).toContain(552)
    expect(kept).toMatchObject([{ raw: Buffer.from("fine\r\n") }])
    const recipients = Array.from({ length: 101 }, (_, i) => `RCPT TO:<b${i}@x.example>\r\n`)
    expect(await talk(`EHLO me\r\nMAIL FROM:<a@x.example>\r\n${recipients.join("")}QUIT\r\n`)).toContain(452)
  })

  it("asks to try again when a message cannot be kept, and lives on", async () => {
    expect(await talk(`${ENVELOPE}break me\r\n.\r\n${ENVELOPE}fine\r\n.\r\nQUIT\r\n`)).toContain(451)
    expect(kept).toHaveLength(1)
  })
})

describe("parseMail", () => {
  it("reads parts, encodings, attachments and a character split between two encoded words", async () => {
    const raw = [
      "Subject: =?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?= and",
      " more",
      'Content-Type: multipart/mixed; boundary="o"',
      "",
      "preamble",
      "--o",
      "Content-Type: multipart/alternative; boundary=i",
      "",
      "--i",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "caf=C3=A9 =",
      "long=20",
      "--i",
      "Content-Type: text/html; charset=iso-8859-1",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("<p>é</p>", "latin1").toString("base64"),
      "--i--",
      "--o",
      "Content-Type: application/pdf",
      'Content-Disposition: attachment; filename="a.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("12345").toString("base64"),
      "--o--",
      "",
    ].join("\r\n")
    expect(await parseMail(Buffer.from(raw, "latin1"))).toMatchObject({
      subject: "Zoë and more",
      text: expect.stringMatching(/^café long \n?$/),
      html: "<p>é</p>",
      attachments: [{ name: "a.pdf", type: "application/pdf", sizeBytes: 5 }],
    })
  })

  it("reads anything without failing", async () => {
    for (const raw of [
      "",
      "\r\n\r\n",
      "Content-Type: multipart/mixed; boundary=x",
      "Content-Type: text/plain; charset=klingon\r\n\r\nhi",
    ]) {
      expect((await parseMail(Buffer.from(raw))).subject).toBe("")
    }
  })
})

import { taskFiles } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { strToU8, type Zippable, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { countFiles, refused } from "#testing/delivery-fixtures"
import { PDF, zip } from "#testing/file-bytes"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
let taskId: string
let freelancerId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterAll(() => h.close())

const upload = (name: string, body: Uint8Array) => mine.upload({ taskId, kind: "DELIVERABLE", name }, { body })
const many = (count: number): Zippable =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`icons/${at}.svg`, strToU8("<svg/>")]))
const named = (name: string) => zip({ "a.txt": "a", [name]: "b" })
const link = () => zipSync({ "logo.svg": [strToU8("/etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] })

/** Where each entry of the table of contents begins. */
function rowsOf(bytes: Buffer): number[] {
  const rows: number[] = []
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
    rows.push(at)
  }
  return rows
}

/** Ten files that are all made of the bytes of the first one. */
function shared(): Buffer {
  const bytes = zip(Object.fromEntries("abcdefghij".split("").map((name) => [name, "the same content"])))
  for (const at of rowsOf(bytes)) {
    bytes.writeUInt32LE(0, at + 42)
  }
  return bytes
}

function encrypted(): Buffer {
  const bytes = zip({ "plan.pdf": "secret" })
  bytes.writeUInt16LE(1, 6)
  bytes.writeUInt16LE(1, (rowsOf(bytes)[0] ?? 0) + 8)
  bytes.writeUInt16LE(8, (rowsOf(bytes)[0] ?? 0) + 10)
  return bytes
}

/** Says of a small file that it unpacks to a terabyte. */
function boastful(): Buffer {
  const bytes = zip({ "a.txt": "a" })
  bytes.writeUInt32LE(0xfffffff0, (rowsOf(bytes)[0] ?? 0) + 24)
  bytes.writeUInt16LE(8, (rowsOf(bytes)[0] ?? 0) + 10)
  return bytes
}

describe("an archive that would harm whoever unpacks it is refused in words, and nothing of it stays", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["grows a thousandfold", () => zipSync({ "a.bin": new Uint8Array(20_000_000) }), "SWELLS"],
    ["says that it is far larger than it is", boastful, "SWELLS"],
    ["is made of one file ten times", shared, "SWELLS"],
    ["has 1,500 files", () => zipSync(many(1_500)), "TOO_MANY"],
    ["has 10,000 files", () => zipSync(many(10_000), { level: 0 }), "TOO_MANY"],
    ["leads upwards", () => named("../../home/x/.profile"), "OUTSIDE"],
    ["leads upwards from within", () => named("a/../../b.txt"), "OUTSIDE"],
    ["leads upwards as Windows writes it", () => named("..\\..\\b.txt"), "OUTSIDE"],
    ["begins at the root", () => named("/etc/cron.d/x"), "OUTSIDE"],
    ["begins at a drive", () => named("C:\\Windows\\x.dll"), "OUTSIDE"],
    ["has a control sign in a name", () => named("a\u0000b.txt"), "OUTSIDE"],
    ["holds a symbolic link", link, "LINK"],
    ["is cut before its table of contents", () => zip({ "a.txt": "a".repeat(5000) }).subarray(0, 4000), "DAMAGED"],
    ["is cut within its table of contents", () => zip({ "a.txt": "a", "b.txt": "b" }).subarray(0, -30), "DAMAGED"],
    ["is empty", () => zipSync({}), "EMPTY"],
    ["holds nothing but a folder", () => zip({ "work/": "" }), "EMPTY"],
  ])("when it %s", async (_, make, because) => {
    const before = await countFiles(h)
    const { status, body } = await upload("all.zip", make())
    expect({ status, reason: body.reason, data: body.data }).toMatchObject({
      status: 422,
      reason: "ARCHIVE_REFUSED",
      data: { because },
    })
    expect(await countFiles(h)).toEqual(before)
  })

  test("a Word file may have many parts, and leads nowhere either", async () => {
    const parts = (extra: Zippable) =>
      zipSync({
        "[Content_Types].xml": strToU8(
          '<?xml version="1.0"?><Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        ...extra,
      })
    expect((await upload("copy.docx", parts(many(1_500)))).status).toBe(201)
    expect((await upload("copy.docx", parts({ "../x": strToU8("x") }))).body.data).toMatchObject({ because: "OUTSIDE" })
  })
})

describe("an archive that is taken", () => {
  const factsOf = async (body: Record<string, unknown>) => {
    const [row] = await h.app.db
      .select({ facts: taskFiles.facts })
      .from(taskFiles)
      .where(eq(taskFiles.id, String(body.id)))
    return row?.facts
  }

  test("keeps what it holds, without what it holds being unpacked", async () => {
    const bytes = zipSync({ "logo/": new Uint8Array(), "logo/a.svg": strToU8("<svg/>"), "Größe.txt": strToU8("abc") })
    expect(await factsOf((await upload("all.zip", bytes)).body)).toEqual({
      kind: "ARCHIVE",
      files: 2,
      bytes: 9,
      isEncrypted: false,
      list: [
        { name: "logo/a.svg", bytes: 6 },
        { name: "Größe.txt", bytes: 3 },
      ],
    })
  })

  test("shows what it holds to whoever may read it, and to no one else", async () => {
    const { body } = await upload("all.zip", zipSync({ "logo.svg": strToU8("<svg/>") }))
    const fileId = String(body.id)
    const { delivery } = await h.as(freelancerId)
    expect(await delivery.archiveFiles({ fileId })).toEqual([{ name: "logo.svg", bytes: 6 }])
    const [listed] = (await delivery.files({ taskId })).filter(({ id }) => id === fileId)
    expect(listed?.facts).toMatchObject({ kind: "ARCHIVE", files: 1, list: [] })
    const stranger = await h.as((await h.make.freelancer()).id)
    expect(await refused(stranger.delivery.archiveFiles({ fileId }))).toBe("NOT_FOUND")
  })

  test("says that it asks for a password", async () => {
    expect(await factsOf((await upload("all.zip", encrypted())).body)).toMatchObject({ files: 1, isEncrypted: true })
  })

  test("may hold large drawings of one colour", async () => {
    const noise = Uint8Array.from({ length: 600_000 }, (_, at) => (at * 7919 * at) % 251)
    const bytes = zipSync({ "flat.bmp": new Uint8Array(40_000_000), "photo.raw": [noise, { level: 0 }] })
    expect((await upload("all.zip", bytes)).status).toBe(201)
  })

  test("behind a PDF is a PDF, which is only ever downloaded", async () => {
    const { body } = await upload("both.pdf", Buffer.concat([PDF, named("../x")]))
    const { url } = await (await h.as(freelancerId)).delivery.fileUrl({ fileId: String(body.id), inline: true })
    expect((await mine.fetch(url)).headers.get("content-disposition")).toMatch(/^attachment/)
  })
})

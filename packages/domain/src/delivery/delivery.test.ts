import { describe, expect, test } from "vitest"
import {
  AnswerPinInput,
  cleanFileName,
  extensionOf,
  FILE_TYPES,
  fileProblem,
  isInline,
  MAX_FILE_BYTES,
  maxBytesOf,
  type PreflightFile,
  preflight,
  UploadFileInput,
} from "./index.ts"

const ID = "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11"

describe("received files", () => {
  test.each<[string, string | null, number, string | null]>([
    ["slide.png", "image/png", 1, null],
    ["SLIDE.JPEG", "image/jpeg", 10, null],
    ["logo.ai", "application/pdf", 10, null],
    ["app.fig", "application/zip", 10, null],
    ["sound.ogg", "audio/ogg; codecs=opus", 10, null],
    ["film.mov", "video/quicktime", MAX_FILE_BYTES, null],
    ["film.mov", "video/quicktime", MAX_FILE_BYTES + 1, "TOO_LARGE"],
    ["slide.png", "image/png", 0, "EMPTY"],
    ["slide.png", null, 10, "TYPE_REFUSED"],
    ["page.html", "text/html", 10, null],
    ["tool.exe", "application/x-msdownload", 10, "TYPE_REFUSED"],
    ["x.constructor", "constructor", 10, "TYPE_REFUSED"],
    ["slide.png", "application/zip", 10, "NAME_DOES_NOT_MATCH"],
    ["slide.png.exe", "image/png", 10, "NAME_DOES_NOT_MATCH"],
    ["slide", "image/png", 10, "NAME_DOES_NOT_MATCH"],
    ["photo.heic", "image/heic", 10, "TYPE_NOT_SAFE_YET"],
    ["photo.avif", "image/avif", 10, "TYPE_NOT_SAFE_YET"],
  ])("%s as %s of %d bytes: %s", (fileName, mimeType, sizeBytes, problem) => {
    expect(fileProblem({ fileName, mimeType, sizeBytes })).toBe(problem)
  })
  test("nothing that runs is shown from our origin", () => {
    expect(["image/svg+xml", "text/html", "application/zip", "toString"].some(isInline)).toBe(false)
    expect(["image/png", "application/pdf", "video/mp4"].every(isInline)).toBe(true)
    expect(Object.keys(FILE_TYPES).filter((mime) => /html|xml\b|script$/.test(mime) && isInline(mime))).toEqual([])
  })
})

describe("names", () => {
  test.each([
    ["../../etc/passwd.png", "passwd.png"],
    ["C:\\work\\a\\b.png", "b.png"],
    [".htaccess.png", "htaccess.png"],
    ["gnp\u202egpj.exe", "gnpgpj.exe"],
    ["a\r\nSet-Cookie: x=1.png", "aSet-Cookie: x=1.png"],
    ["page.html\u0000.png", "page.html.png"],
    ["zero\u200bwidth.png", "zerowidth.png"],
    ["%2e%2e%2f..%2fetc%5Cpasswd.png", "passwd.png"],
    ["می\u200cخواهم.gif", "می\u200cخواهم.gif"],
    ["नई\u200dक्\u200dष.pdf", "नई\u200dक्\u200dष.pdf"],
    ["👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 👩🏽\u200d💻.png", "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 👩🏽\u200d💻.png"],
    ["in\u200dvoice\u200c.png", "invoice.png"],
    ["\u2067abc\u2069\u200f.png", "abc.png"],
    ["...", "file"],
    [" Entwurf  für Lena (2).png ", "Entwurf für Lena (2).png"],
  ])("%j becomes %j", (given, name) => {
    expect(cleanFileName(given)).toBe(name)
    expect(cleanFileName(name)).toBe(name)
  })
  test("the largest size follows the ending", () => {
    expect(["a.png", "a.mov", "a.ai", "a.exe"].map(maxBytesOf)).toEqual([200 * 1024 ** 2, MAX_FILE_BYTES, 1024 ** 3, 0])
  })
  test("endings", () => {
    expect(["a.PNG", "a.tar.gz", "a", ".png", "a.", "a.p g"].map(extensionOf)).toEqual(["png", "gz", "", "", "", ""])
  })
})

describe("inputs", () => {
  const upload = { kind: "DELIVERABLE", fileName: "../slide.png" }
  test("an upload belongs to one thing and looks like something allowed", () => {
    expect(UploadFileInput.parse({ ...upload, taskId: ID }).fileName).toBe("slide.png")
    expect(UploadFileInput.safeParse({ ...upload, kind: "REFERENCE", briefId: ID }).success).toBe(true)
    expect(UploadFileInput.safeParse({ ...upload, kind: "REFERENCE", taskId: ID }).success).toBe(false)
    expect(UploadFileInput.safeParse({ ...upload, briefId: ID }).success).toBe(false)
    expect(UploadFileInput.safeParse(upload).success).toBe(false)
    expect(UploadFileInput.safeParse({ ...upload, taskId: ID, briefId: ID }).success).toBe(false)
    expect(UploadFileInput.safeParse({ ...upload, taskId: ID, fileName: "page.exe" }).success).toBe(false)
    expect(UploadFileInput.safeParse({ ...upload, taskId: ID, fileName: `${"a".repeat(252)}.png` }).success).toBe(false)
  })
  test("what cannot be done needs a reason", () => {
    expect(AnswerPinInput.safeParse({ pinId: ID, verdict: "CANNOT" }).success).toBe(false)
    expect(AnswerPinInput.safeParse({ pinId: ID, verdict: "FIXED" }).success).toBe(true)
  })
})

describe("pre-flight", () => {
  const file = (id: string, mimeType: string, width: number | null, height: number | null): PreflightFile => ({
    id,
    fileName: `${id}.x`,
    mimeType,
    width,
    height,
  })
  const task = {
    category: "SOCIAL_MEDIA" as const,
    quantity: 1,
    requirements: [
      { id: "topic-1", field: "topic" as const, text: "It is about: 1080 x 1080 things" },
      { id: "dimensions-1", field: "dimensions" as const, text: "1080 x 1350 px (Instagram portrait, 4:5)" },
    ],
  }
  const levels = (files: PreflightFile[], over: object = {}) =>
    preflight({ ...task, ...over }, files).map(({ check, level }) => `${check} ${level}`)

  test.each<[string, PreflightFile[], string[]]>([
    ["the exact size", [file("a", "image/png", 1080, 1350)], ["SIZE OK"]],
    ["twice the size", [file("a", "image/png", 2160, 2700)], ["SIZE OK"]],
    ["the right shape, too small", [file("a", "image/png", 540, 675)], ["SIZE WARNING"]],
    ["another shape", [file("a", "image/png", 1080, 1080)], ["SIZE WARNING", "SIZE WARNING"]],
    ["nothing that can be measured", [file("a", "application/zip", null, null)], ["SIZE UNKNOWN"]],
    [
      "one right and one of no wanted size",
      [file("a", "image/png", 1080, 1350), file("b", "image/png", 10, 20)],
      ["SIZE OK", "SIZE WARNING"],
    ],
  ])("%s", (_, files, expected) => {
    expect(levels(files)).toEqual(expected)
  })
  test("a size for print asks for as many pixels as it has at 300 dpi", () => {
    const requirements = [{ id: "d1-size-1", field: "dimensions" as const, text: "297 x 420 mm (A3)" }]
    const print = (width: number, height: number) => levels([file("a", "image/tiff", width, height)], { requirements })
    expect(print(3508, 4961)).toEqual(["SIZE OK"])
    expect(print(3579, 5031)).toEqual(["SIZE OK"])
    expect(print(540, 764)).toEqual(["SIZE WARNING"])
    expect(print(4961, 3508)).toEqual(["SIZE WARNING", "SIZE WARNING"])
    const [small] = preflight({ ...task, requirements }, [file("a", "image/tiff", 540, 764)])
    expect(small?.text).toContain("297 x 420 mm (3508 x 4961 px at 300 dpi)")
  })
  test("a film must be there where a film is wanted, and as many files as pieces", () => {
    expect(levels([file("a", "image/png", 1080, 1350)], { category: "VIDEO_MOTION" })).toContain("FORMAT WARNING")
    expect(levels([file("a", "video/mp4", null, null)], { category: "VIDEO_MOTION" })).toContain("FORMAT OK")
    expect(levels([file("a", "image/png", 1080, 1350)], { quantity: 3 })).toContain("COUNT WARNING")
    expect(levels([file("a", "application/zip", null, null)], { quantity: 3 })).not.toContain("COUNT WARNING")
  })
})

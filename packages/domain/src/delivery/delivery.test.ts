import { describe, expect, test } from "vitest"
import {
  AnswerPinInput,
  CreateUploadInput,
  extensionOf,
  FILE_TYPES,
  FileName,
  fileProblem,
  isInline,
  MAX_FILE_BYTES,
  PinPlace,
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
    ["page.html", "text/html", 10, "TYPE_REFUSED"],
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
    "../etc/passwd.png",
    "a\\b.png",
    ".htaccess",
    "gnp\u202egpj.exe",
    "a\r\nb.png",
    "a\u0000.png",
    "a".repeat(256),
  ])("refuses %j", (name) => {
    expect(FileName.safeParse(name).success).toBe(false)
  })
  test("endings", () => {
    expect(["a.PNG", "a.tar.gz", "a", ".png", "a.", "a.p g"].map(extensionOf)).toEqual(["png", "gz", "", "", "", ""])
    expect(FileName.parse(" Entwurf für Lena (2).png ")).toBe("Entwurf für Lena (2).png")
  })
})

describe("inputs", () => {
  const upload = { kind: "DELIVERABLE", fileName: "slide.png", sizeBytes: 5 }
  test("an upload belongs to one thing and looks like something allowed", () => {
    expect(CreateUploadInput.safeParse({ ...upload, taskId: ID }).success).toBe(true)
    expect(CreateUploadInput.safeParse(upload).success).toBe(false)
    expect(CreateUploadInput.safeParse({ ...upload, taskId: ID, briefId: ID }).success).toBe(false)
    expect(CreateUploadInput.safeParse({ ...upload, taskId: ID, fileName: "page.html" }).success).toBe(false)
    expect(CreateUploadInput.safeParse({ ...upload, taskId: ID, sizeBytes: MAX_FILE_BYTES + 1 }).success).toBe(false)
  })
  test.each([
    [{ x: 0.5, y: 1 }, true],
    [{ page: 2, x: 0, y: 0 }, true],
    [{ startMs: 10 }, true],
    [{ startMs: 10, endMs: 10, x: 0.1, y: 0.2 }, true],
    [{}, false],
    [{ x: 0.5 }, false],
    [{ x: 1.01, y: 0 }, false],
    [{ startMs: 10, endMs: 9 }, false],
    [{ x: 0, y: 0, endMs: 9 }, false],
  ])("place %j: %s", (place, fine) => {
    expect(PinPlace.safeParse(place).success).toBe(fine)
  })
  test("what cannot be done needs a reason", () => {
    expect(AnswerPinInput.safeParse({ pinId: ID, verdict: "CANNOT" }).success).toBe(false)
    expect(AnswerPinInput.safeParse({ pinId: ID, verdict: "FIXED" }).success).toBe(true)
  })
})

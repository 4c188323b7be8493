// @vitest-environment happy-dom
import type { FileFacts as Facts } from "@atelier/domain/delivery"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { show } from "@/testing/show.tsx"
import { FileFacts } from "./file-facts.tsx"
import type { FileItem } from "./types.ts"

let close: (() => void) | undefined
beforeEach(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true))
afterEach(() => close?.())

async function look(facts: Facts | null) {
  const data = [{ name: "logo/a.svg", bytes: 2_000 }]
  const shown = await show(<FileFacts file={{ id: "file-1", facts } as FileItem} />, [
    { path: "delivery.archiveFiles", input: { fileId: "file-1" }, data },
  ])
  close = shown.close
  return shown
}

test.each<[string, Facts]>([
  [
    "CMYK, Coated FOGRA39, 8-bit, No transparency, 300 dpi",
    {
      kind: "PICTURE",
      space: "cmyk",
      profile: "Coated FOGRA39",
      bits: 8,
      isTransparent: false,
      dpi: 300,
      frames: 1,
    },
  ],
  [
    "RGB, 16-bit, Transparent background, 12 frames",
    { kind: "PICTURE", space: "srgb", profile: null, bits: 16, isTransparent: true, dpi: null, frames: 12 },
  ],
  [
    "1:05, H.264, 29.97 frames per second, Rotated by 90°, Audio: AAC",
    { kind: "FILM", seconds: 65.2, rotation: 90, codec: "H.264", sound: "AAC", framesPerSecond: 29.97 },
  ],
  [
    "1:00:00, ProRes, No audio",
    { kind: "FILM", seconds: 3600, rotation: 0, codec: "ProRes", sound: null, framesPerSecond: null },
  ],
  ["0:03, PCM, Stereo, 44.1 kHz", { kind: "SOUND", seconds: 3, codec: "PCM", channels: 2, hertz: 44_100 }],
  ["2 pages, 210 × 297 mm", { kind: "PDF", pages: 2, widthMm: 210, heightMm: 297 }],
  ["This file is damaged and may not open. Download it to check.", { kind: "UNREADABLE", because: "DAMAGED" }],
])("says %s", async (words, facts) => {
  expect((await look(facts)).text()).toContain(words)
})

test("of an archive says how much is inside, and lists it when asked", async () => {
  const { box, text } = await look({ kind: "ARCHIVE", files: 1, bytes: 2_000, isEncrypted: true, list: [] })
  expect(text()).toContain("1 file, 2 kB unpacked, A password is needed to open it")
  expect(box.querySelector("summary")?.textContent).toBe("Show what is inside")
})

test("of a file that was not read yet says nothing", async () => {
  expect((await look(null)).text()).toBe("")
})

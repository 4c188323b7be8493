import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { searchPath } from "#platform/env"
import { type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { mp4, wav } from "#testing/real-files"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
let dir: string
let taskId: string
let freelancerId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  dir = await mkdtemp(join(tmpdir(), "atelier-ffmpeg-"))
  ;({ taskId, freelancerId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
  await h.close()
})

/** Puts a program called ffmpeg first on the PATH: it answers a picture, writes a small film, and notes how it was called. */
async function install(name: string, script: string) {
  const folder = join(dir, name)
  await mkdir(folder)
  const picture = sharp({ create: { width: 400, height: 200, channels: 3, background: "#357" } }).png()
  await picture.toFile(join(folder, "poster.png"))
  await writeFile(join(folder, "ffmpeg"), `#!/bin/sh\ncd ${folder}\n${script}`, { mode: 0o755 })
  vi.stubEnv("PATH", `${folder}:${searchPath()}`)
  return () => readFile(join(folder, "calls"), "utf8")
}

const WORKS = `for last; do :; done
echo "$@" >> calls
case "$last" in
  -version) ;;
  pipe:1) cat poster.png ;;
  *) printf "a small film" > "$last" ;;
esac`

async function previewsOf(name: string, body: Uint8Array) {
  const { id } = (await mine.upload({ taskId, kind: "DELIVERABLE", name }, { body })).body
  await h.drainJobs()
  const files = await (await h.as(freelancerId)).delivery.files({ taskId })
  return files.find((file) => file.id === id)?.previews
}

/** A film as a camera writes it, which no browser is sure to play. */
function quickTime(): Buffer {
  const film = Buffer.from(mp4(10))
  film.write("qt  ", 8, "latin1")
  return film
}

test("a film has a poster, and a small copy where browsers may not play it", async () => {
  const calls = await install("works", WORKS)
  const previews = await previewsOf("take.mov", quickTime())
  expect(previews?.map(({ use, width, height }) => [use, width, height])).toEqual([
    ["STILL", 320, 160],
    ["STILL", 400, 200],
    ["PROXY", 640, 360],
  ])
  const copy = await mine.fetch(previews?.at(-1)?.url ?? "", { range: "bytes=2-6" })
  expect([copy.status, copy.headers.get("content-type"), await copy.text()]).toEqual([206, "video/mp4", "small"])
  expect(await calls()).toMatch(/-protocol_whitelist file,pipe .*-ss 1\.00 -f mov -i /)

  const played = await previewsOf("film.mp4", mp4(2))
  expect(played?.map(({ use }) => use)).toEqual(["STILL", "STILL"])
})

test("sound has a picture of its waves", async () => {
  const calls = await install("sound", WORKS)
  expect(await previewsOf("a.wav", wav())).toMatchObject([{ width: 320 }, { width: 400 }])
  expect(await calls()).toContain("showwavespic")
})

test("a film that ffmpeg fails on, or that there is no ffmpeg for, has no preview and stays", async () => {
  await install("fails", 'for last; do :; done\n[ "$last" = -version ]')
  expect(await previewsOf("broken.mov", quickTime())).toEqual([])
  vi.stubEnv("PATH", "/nowhere")
  expect(await previewsOf("plain.mov", quickTime())).toEqual([])
})

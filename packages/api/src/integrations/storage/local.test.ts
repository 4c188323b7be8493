import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe } from "vitest"
import { filesIn, itKeepsFiles, type StorageSubject } from "#testing/storage-contract"
import { createStorage } from "./local.ts"

let subject: StorageSubject
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "atelier-storage-"))
  const reopen = () => createStorage({ dir: join(dir, "files") })
  subject = { storage: reopen(), reopen, incoming: join(dir, "files", "incoming"), traces: () => filesIn(dir) }
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describe("local storage", () => itKeepsFiles(() => subject))

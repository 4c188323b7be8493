import { existsSync } from "node:fs"
import { mkdtemp, open, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { filesIn, itKeepsFiles, type StorageSubject } from "#testing/storage-contract"
import { createStorage } from "./local.ts"
import { orFull } from "./spool.ts"

let subject: StorageSubject
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "atelier-storage-"))
  const reopen = () => createStorage({ dir: join(dir, "files") })
  subject = { storage: reopen(), reopen, incoming: join(dir, "files", "incoming"), traces: () => filesIn(dir) }
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describe("local storage", () => itKeepsFiles(() => subject))

test.skipIf(!existsSync("/dev/full"))("a full disk is said to be one, so that the sender may try again", async () => {
  const full = await open("/dev/full", "w")
  const error = await full.write("anything").catch((reason: unknown) => reason)
  await full.close()
  expect(orFull(error)).toMatchObject({ kind: "unavailable", message: "The disk is full." })
  const other = new Error("another")
  expect(orFull(other)).toBe(other)
})

import { join } from "node:path"
import { acquireTestCluster, ensureTemplate } from "@atelier/db/test-cluster"
import { ensureBundle } from "../front-door/build.ts"

/** Gives every test file TEST_DATABASE_URL (a superuser) and TEST_TEMPLATE (the migrated database to clone). */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const bundled = ensureBundle()
  bundled.catch(() => undefined)
  const given = process.env.TEST_DATABASE_URL
  const cluster = given ? undefined : await acquireTestCluster(join(import.meta.dirname, "..", "..", ".."))
  process.env.TEST_DATABASE_URL = cluster?.url ?? given
  try {
    process.env.TEST_TEMPLATE = await ensureTemplate(process.env.TEST_DATABASE_URL ?? "")
    await bundled
  } catch (error) {
    await cluster?.release()
    throw error
  }
  return cluster?.release
}

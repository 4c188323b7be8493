import { ensureTemplate } from "@atelier/db/test-template"
import { ensureBundle } from "../commands/build.ts"
import { ROOT } from "../commands/steps.ts"
import { acquireTestCluster } from "../postgres/test-cluster.ts"

/** Gives every test file TEST_DATABASE_URL (a superuser) and TEST_TEMPLATE (the migrated database to clone). */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const bundled = ensureBundle()
  bundled.catch(() => undefined)
  const given = process.env.TEST_DATABASE_URL
  const cluster = given ? undefined : await acquireTestCluster(ROOT)
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

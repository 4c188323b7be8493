import { randomBytes } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { z } from "zod"

const Secrets = z.object({
  BETTER_AUTH_SECRET: z.string(),
  FILE_SIGNING_SECRET: z.string(),
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
})
export type Secrets = z.infer<typeof Secrets>

/** This installation's own secrets, made once and readable by its owner only. */
export async function readSecrets(path: string): Promise<Secrets> {
  const stored = Secrets.partial().parse(JSON.parse(await readFile(path, "utf8").catch(() => "{}")))
  const random = () => randomBytes(32).toString("base64url")
  const secrets = {
    BETTER_AUTH_SECRET: stored.BETTER_AUTH_SECRET ?? random(),
    FILE_SIGNING_SECRET: stored.FILE_SIGNING_SECRET ?? random(),
    STRIPE_SECRET_KEY: stored.STRIPE_SECRET_KEY ?? `sk_test_${random()}`,
    STRIPE_WEBHOOK_SECRET: stored.STRIPE_WEBHOOK_SECRET ?? `whsec_${random()}`,
  }
  if (Object.keys(stored).length !== Object.keys(secrets).length) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    await rename(`${path}.new`, path)
  }
  return secrets
}

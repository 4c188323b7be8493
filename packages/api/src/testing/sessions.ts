import { createHmac, randomUUID } from "node:crypto"
import { sessions } from "@atelier/db/schema"
import type { App } from "#platform/app"

/** Signs a user in without a password and returns the Cookie header that a browser would send. */
export async function openSession(app: App, userId: string): Promise<string> {
  const token = randomUUID()
  const expiresAt = new Date(Date.now() + 86_400_000)
  await app.db.insert(sessions).values({ id: randomUUID(), token, userId, expiresAt })
  const signature = createHmac("sha256", app.env.BETTER_AUTH_SECRET).update(token).digest("base64")
  return `atelier.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

import { randomUUID } from "node:crypto"
import { accounts } from "@atelier/db/schema"
import { hashPassword } from "better-auth/crypto"
import type { App } from "#platform/app"

const hashes = new Map<string, Promise<string>>()

/** A hash of a password, reckoned once: made users may share their salt. */
function hashOnce(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}

/** Gives a made user a password to sign in with. */
export async function setPasswordOf(app: App, userId: string, password: string): Promise<void> {
  const row = {
    id: randomUUID(),
    accountId: userId,
    providerId: "credential",
    userId,
    password: await hashOnce(password),
  }
  await app.db.insert(accounts).values(row)
}

import { randomUUID } from "node:crypto"
import { accounts } from "@atelier/db/schema"
import { hashPassword } from "better-auth/crypto"
import type { App } from "#platform/app"

/** Gives a made user a password to sign in with. */
export const setPasswordOf = async (app: App, userId: string, password: string): Promise<void> => {
  const row = {
    id: randomUUID(),
    accountId: userId,
    providerId: "credential",
    userId,
    password: await hashPassword(password),
  }
  await app.db.insert(accounts).values(row)
}

import type postgres from "postgres"
import { DEMO_LOGINS } from "./logins.ts"

/**
 * Brings a demo that an earlier version filled in to what this one would: its admins sign in with one click. A choice that
 * someone has made stays, and so does every database that is no demo. Answers whether something was changed.
 */
export async function mendDemo(sql: postgres.Sql): Promise<boolean> {
  const emails = DEMO_LOGINS.filter(({ role }) => role === "admin").map(({ email }) => email)
  const mended = await sql`
    insert into settings (key, value) select 'adminTwoFactor', 'false'::jsonb
    where exists (select from users where email = any(${emails}) and role = 'ADMIN')
    on conflict (key) do nothing returning key`
  return mended.length > 0
}

import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import { join } from "node:path"
import postgres from "postgres"
import { expect, test } from "vitest"
import { appUrlOf } from "./app-role.ts"

const PROGRAM = join(import.meta.dirname, "migrate-main.ts")
const server = process.env.TEST_DATABASE_URL ?? ""

function run(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [PROGRAM], { env: { PATH: process.env.PATH, ...settings } }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), said: `${out}${err}` }),
    )
  })
}

test("a deployment's database gets its schema and the programs' role, again without harm; trouble is a sentence", async () => {
  const sql = postgres(server, { max: 1, onnotice: () => undefined })
  const name = `t_${randomBytes(8).toString("hex")}`
  await sql`create database ${sql(name)}`
  const owner = new URL(server)
  owner.pathname = `/${name}`
  const settings = { DATABASE_URL: appUrlOf(owner.href), DATABASE_OWNER_URL: owner.href }
  try {
    expect(await run(settings)).toEqual({ code: 0, said: "The schema is up to date.\n" })
    const program = postgres(settings.DATABASE_URL, { max: 1 })
    expect(await program`select id from users`).toEqual([])
    await program.end()
    expect(await run({ DATABASE_URL: owner.href })).toEqual({
      code: 0,
      said: expect.stringMatching(/^The schema is up to date\.\nThe programs log in as postgres, who owns the tables/),
    })
    owner.password = "wrong"
    expect(await run({ ...settings, DATABASE_OWNER_URL: owner.href })).toEqual({
      code: 1,
      said: expect.stringMatching(/^The database does not accept this user and password\./),
    })
  } finally {
    await sql`drop database ${sql(name)} with (force)`
    await sql.end()
  }
}, 180_000)

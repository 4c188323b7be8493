import { createHash } from "node:crypto"
import { readdir, readFile, stat } from "node:fs/promises"
import { join, resolve } from "node:path"
import { allTransitions } from "@atelier/domain/tasks"
import postgres from "postgres"
import { appUrlOf } from "./app-role.ts"

const PACKAGE = resolve(import.meta.dirname, "..")

/** The migrated and reference-seeded template for the present sources, made once; answers its name. Safe to call at the same time from several processes. */
export async function ensureTemplate(url: string): Promise<string> {
  const name = `tpl_${await hashSources()}`
  const admin = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await admin`select pg_advisory_lock(hashtext('atelier test template'))`
    await dropOld(admin, name)
    const [found] = await admin`select 1 from pg_database where datname = ${name}`
    if (!found) {
      const draft = `${name}_draft`
      await admin`drop database if exists ${admin(draft)} with (force)`
      await admin`create database ${admin(draft)}`
      const target = new URL(url)
      target.pathname = `/${draft}`
      await fill(target.href)
      await admin`alter database ${admin(draft)} with allow_connections false`
      await admin`alter database ${admin(draft)} rename to ${admin(name)}`
    }
  } finally {
    await admin.end()
  }
  return name
}

async function fill(url: string): Promise<void> {
  const { migrate } = await import("./migrate.ts")
  await migrate(url, false, appUrlOf(url))
}

/** Clones and templates nobody is connected to, a quarter of an hour (clones) or a day (templates) after they were made. */
async function dropOld(admin: postgres.Sql, keep: string): Promise<void> {
  const old = await admin<{ datname: string }[]>`
    select d.datname from pg_database d
    cross join lateral pg_stat_file('base/' || d.oid || '/PG_VERSION', true) f
    where d.datname ~ '^(t|tpl)_' and d.datname not in (${keep}, ${`${keep}_draft`})
      and not exists (select 1 from pg_stat_activity a where a.datid = d.oid)
      and f.modification < now() - case when d.datname ~ '^tpl_' then interval '1 day' else interval '15 minutes' end`
  for (const { datname } of old) {
    await admin`alter database ${admin(datname)} with allow_connections true`
    await admin`drop database if exists ${admin(datname)}`.catch(() => undefined)
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(allTransitions()))
  for (const folder of ["migrations", "reference", "src"]) {
    const names = await readdir(join(PACKAGE, folder), { recursive: folder === "migrations" }).catch(() => [])
    for (const name of names.sort()) {
      const path = join(PACKAGE, folder, name)
      if ((await stat(path)).isFile() && !name.endsWith(".test.ts")) {
        hash.update(`${folder}/${name}\0`).update(await readFile(path))
      }
    }
  }
  return hash.digest("hex").substring(0, 16)
}

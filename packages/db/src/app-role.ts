import { createHmac } from "node:crypto"
import type postgres from "postgres"
import { limitsOf } from "./limits.ts"

const APP_ROLE = "atelier_app"

/** The role that the programs log in as: `separate` when it owns nothing, else they log in as the owner of the tables. */
export type AppRole = { role: string; separate: boolean }

/** What whoever migrates should know about that role; nothing when it is separate. */
export function adviceOn(login: AppRole | undefined): string | undefined {
  return login?.separate === false
    ? `The programs log in as ${login.role}, who owns the tables: to give them a role of their own, move this address to DATABASE_OWNER_URL and name another user in DATABASE_URL, who is created (see README.md).`
    : undefined
}

/**
 * Where the programs log in on a server of our own: a role beside the owner, whose password follows from the owner's, so
 * that there is nothing more to keep.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.password = createHmac("sha256", decodeURIComponent(url.password)).update(APP_ROLE).digest("hex")
  url.username = APP_ROLE
  return url.href
}

/** Why the programs' own role could not be prepared, and what to do. */
export class AppRoleError extends Error {
  override name = "AppRoleError"
}

/**
 * Sees to it that the role of `appUrl` exists and may do what the product does and nothing else: read and write rows, but
 * neither change nor remove those that are kept as written, and own nothing. `owner` is connected as the tables' owner.
 * With one role for both nothing is changed.
 */
export async function prepareAppRole(owner: postgres.Sql, appUrl: string): Promise<AppRole> {
  const { username, password } = new URL(appUrl)
  const [me] = await owner<{ role: string }[]>`select current_user::text as role`
  const role = await findRole(owner, decodeURIComponent(username), me?.role ?? "")
  if (role === me?.role) {
    return { role, separate: false }
  }
  await owner.begin(async (sql) => {
    await createRole(sql, role, decodeURIComponent(password))
    await refusePowers(sql, role)
    await grantRows(sql, role)
    await grantQueue(sql, role)
    await withholdKept(sql, role)
    await limitRole(sql, role)
  })
  return { role, separate: true }
}

/** Some poolers are told which project is meant after the role's name: `role.project`. */
async function findRole(sql: postgres.Sql, username: string, owner: string): Promise<string> {
  const name = username || owner
  const [found] = await sql`select from pg_roles where rolname = ${name}`
  return found ? name : (name.split(".")[0] ?? name)
}

async function createRole(sql: postgres.TransactionSql, role: string, password: string): Promise<void> {
  const [found] = await sql`select from pg_roles where rolname = ${role}`
  if (!found) {
    const [create] = await sql<{ text: string }[]>`
      select format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L', ${role}::text, ${password}::text) as text`
    await sql.unsafe(create?.text ?? "")
  }
}

async function refusePowers(sql: postgres.TransactionSql, role: string): Promise<void> {
  const [power] = await sql<{ name: string }[]>`
    select case when rolsuper then 'is a superuser' when rolcreaterole then 'may create roles'
      when rolreplication then 'may replicate' when rolbypassrls then 'passes by row-level security'
      when pg_has_role(oid, current_user, 'MEMBER') then 'is a member of ' || current_user
      else 'owns ' || (select string_agg(relname, ', ') from (select relname from pg_class where relowner = r.oid limit 3) owned)
    end as name from pg_roles r where rolname = ${role}`
  if (power?.name) {
    throw new AppRoleError(
      `The role ${role} of DATABASE_URL ${power.name}. The product's own role must not: name another one in DATABASE_URL (it is created when it does not exist) and keep this one for DATABASE_OWNER_URL.`,
    )
  }
}

/** Rows of every table of ours, those of later migrations too. */
async function grantRows(sql: postgres.TransactionSql, role: string): Promise<void> {
  const name = sql(role)
  await sql`grant usage on schema public to ${name}`
  for (const { table } of await ownTables(sql, "public")) {
    await sql`revoke all on ${sql.unsafe(table)} from ${name}`
    await sql`grant select, insert, update, delete on ${sql.unsafe(table)} to ${name}`
  }
  await sql`grant usage on all sequences in schema public to ${name}`
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${name}`
  await sql`alter default privileges in schema public grant usage on sequences to ${name}`
}

function ownTables(sql: postgres.TransactionSql, schema: string) {
  return sql<{ table: string }[]>`
    select c.oid::regclass::text as table from pg_class c
    where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p', 'v', 'm') and pg_has_role(relowner, 'USAGE') order by 1`
}

/** The job queue has row-level security on, without policies: everyone but its owner would see nothing. */
async function grantQueue(sql: postgres.TransactionSql, role: string): Promise<void> {
  const name = sql(role)
  await sql`grant usage on schema graphile_worker to ${name}`
  await sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${name}`
  await sql`grant usage on all sequences in schema graphile_worker to ${name}`
  const closed = await sql<{ table: string }[]>`
    select c.oid::regclass::text as table from pg_class c
    where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'atelier_app'
        and (select oid from pg_roles where rolname = ${role}) = any(p.polroles))`
  for (const { table } of closed) {
    await sql`drop policy if exists atelier_app on ${sql.unsafe(table)}`
    await sql`create policy atelier_app on ${sql.unsafe(table)} to ${name} using (true) with check (true)`
  }
}

/** What a table's triggers refuse always (`refuse_change` without a condition), the role may not even try. */
async function withholdKept(sql: postgres.TransactionSql, role: string): Promise<void> {
  const kept = await sql<{ table: string; rights: string }[]>`
    select tgrelid::regclass::text as table, string_agg(distinct k.right, ', ') as rights from pg_trigger
    cross join lateral (values (4, 'insert'), (8, 'delete'), (16, 'update')) k (bit, "right")
    where tgfoid = 'refuse_change'::regproc and tgqual is null and tgtype & k.bit > 0 group by tgrelid`
  for (const { table, rights } of kept) {
    await sql`revoke ${sql.unsafe(rights)} on ${sql.unsafe(table)} from ${sql(role)}`
  }
}

/** Behind a pooler in transaction mode a connection cannot say whose time limits it has: there these count. */
async function limitRole(sql: postgres.TransactionSql, role: string): Promise<void> {
  for (const [setting, ms] of Object.entries(limitsOf("web"))) {
    await sql`alter role ${sql(role)} set ${sql(setting)} = ${sql.unsafe(String(ms))}`
  }
}

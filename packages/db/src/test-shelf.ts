import type { TestDatabase } from "./testing.ts"

/** What every clone of one template is like when it is new. */
type Birth = {
  /** Tables that nothing is in, and the sequences, as SQL that brings them back to that. */
  clear: string
  /** Tables that the reference data is in, with all of their rows. */
  filled: { table: string; digest: string; columns: string; rows: string }[]
}

const births = new Map<string, Promise<Birth>>()
const shelves = new Map<string, TestDatabase[]>()
/** The catalog of each database as its present file found it. */
const catalogs = new Map<string, string>()

/** A database that an earlier file of this process has left as good as new. */
export const takeKept = (template: string): TestDatabase | undefined => shelves.get(template)?.pop()

/** Remembers what a database is like before its file begins. */
export async function learn(template: string, found: TestDatabase): Promise<void> {
  const birth = births.get(template) ?? describe(found)
  births.set(template, birth)
  await birth
  catalogs.set(found.name, await catalogOf(found))
}

/** Empties a database for the next file; false when more than its rows have changed, or someone else is still in it. */
export async function keep(template: string, used: TestDatabase): Promise<boolean> {
  const birth = await births.get(template)
  if (!birth || !(await isQuiet(used)) || (await catalogOf(used)) !== catalogs.get(used.name)) {
    return false
  }
  await used.owner.sql.begin((tx) => tx.unsafe(birth.clear))
  for (const { table, digest, columns, rows } of birth.filled) {
    if ((await digestOf(used, table)) !== digest) {
      await refill(used, table, columns, rows)
      if ((await digestOf(used, table)) !== digest) {
        return false
      }
    }
  }
  await sweep(used)
  shelves.set(template, [...(shelves.get(template) ?? []), used])
  return true
}

/** Without dead rows and what was counted of them: the next file's rows lie in order, and are planned for like in a new database. */
async function sweep({ owner: { sql } }: TestDatabase): Promise<void> {
  const touched = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and pg_relation_size(c.oid) > 0`
  await sql.unsafe(`vacuum ${touched.map(({ name }) => name).join(", ")}`)
  await sql`
    update pg_class set reltuples = -1, relpages = 0
    from pg_namespace n where n.oid = relnamespace and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and relkind in ('r', 'i') and reltuples <> -1`
}

async function describe({ owner: { sql } }: TestDatabase): Promise<Birth> {
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by c.oid`
  const sequences = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences where last_value is null`
  const filled: Birth["filled"] = []
  const empty: string[] = []
  for (const { name } of tables) {
    const [{ rows } = { rows: null }] = await sql.unsafe<{ rows: string | null }[]>(
      `select jsonb_agg(to_jsonb(t))::text as rows from ${name} t`,
    )
    if (rows === null) {
      empty.push(name)
    } else {
      const columns = await columnsOf({ sql }, name)
      filled.push({ table: name, digest: await digestOf({ owner: { sql } }, name), columns, rows })
    }
  }
  const clear = [
    "set local session_replication_role = replica",
    ...empty.map((table) => `delete from ${table}`),
    ...sequences.map(({ name }) => `select setval('${name}', 1, false)`),
  ].join(";\n")
  return { clear, filled }
}

type Owned = { owner: Pick<TestDatabase["owner"], "sql"> }

async function columnsOf({ sql }: Owned["owner"], table: string): Promise<string> {
  const [{ names } = { names: "" }] = await sql<{ names: string }[]>`
    select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
  return names
}

async function digestOf({ owner: { sql } }: Owned, table: string): Promise<string> {
  const [row] = await sql.unsafe<{ digest: string }[]>(
    `select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as digest from ${table} t`,
  )
  return row?.digest ?? ""
}

async function refill({ owner: { sql } }: Owned, table: string, columns: string, rows: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx.unsafe(`delete from ${table}`)
    await tx.unsafe(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`,
      [rows],
    )
  })
}

/** Changes with every table, column, trigger, function, constraint, index, right or setting that is made, changed or dropped. */
async function catalogOf({ owner: { sql } }: Owned): Promise<string> {
  const catalogs =
    "pg_class pg_attribute pg_attrdef pg_trigger pg_proc pg_constraint pg_index pg_policy pg_namespace pg_type".split(
      " ",
    )
  const [row] = await sql.unsafe<{ found: string }[]>(
    `select string_agg(n || ' ' || coalesce(x, 0), ',') || ',' ||
       (select count(*) from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database()) as found
     from (${catalogs.map((name) => `select count(*) as n, max(xmin::text::bigint) as x from ${name}`).join(" union all ")}) c`,
  )
  return row?.found ?? ""
}

/** Whether only its own idle connections are left, none of them listening or holding a lock. */
async function isQuiet({ owner: { sql }, name }: TestDatabase): Promise<boolean> {
  const [row] = await sql<{ busy: boolean }[]>`
    select exists (
      select 1 from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()
        and (application_name <> ${name} or state <> 'idle' or query ilike 'listen%')
    ) or exists (
      select 1 from pg_locks l join pg_database d on d.oid = l.database where d.datname = ${name} and l.locktype = 'advisory'
    ) as busy`
  return row?.busy === false
}

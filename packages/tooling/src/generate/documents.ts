import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type CatalogueEntry, listEnv, listProcedures, listWork } from "@atelier/api/catalogue"
import * as schema from "@atelier/db/schema"
import { mermaid, TASK_STATUSES } from "@atelier/domain/tasks"
import { getTableConfig, PgTable } from "drizzle-orm/pg-core"
import { z } from "zod"
import { ROOT } from "../commands/steps.ts"

const ROLES = ["CLIENT", "FREELANCER", "ADMIN"] as const
const HEAD = (title: string) =>
  `# ${title}\n\nWritten by \`node packages/tooling/src/generate/main.ts\`; do not edit.\n\n`

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`
function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  return row(head) + row(head.map(() => "---")) + rows.map(row).join("")
}

function marks({ meta }: CatalogueEntry): string[] {
  return meta.access === "public"
    ? ["yes", "yes", "yes"]
    : ROLES.map((role) => (meta.access?.includes(role) ? "yes" : ""))
}

function notes({ meta }: CatalogueEntry): string {
  return [
    meta.access === "public" ? "open to everyone" : "",
    meta.fresh ? "fresh second factor" : "",
    meta.standing === "any" ? "any standing" : "",
    meta.standing === "waiting" ? "also while an application waits" : "",
  ]
    .filter(Boolean)
    .join(", ")
}

function permissions() {
  return (
    HEAD("Who may call what") +
    table(
      ["procedure", "type", "client", "freelancer", "admin", "besides", "what it does"],
      listProcedures().map((entry) => [
        `\`${entry.path}\``,
        entry.type,
        ...marks(entry),
        notes(entry),
        entry.meta.description ?? "",
      ]),
    )
  )
}

function lifecycle() {
  return `${HEAD("The life of a task")}\`\`\`mermaid\n${mermaid().trim()}\n\`\`\`\n\nStates: ${TASK_STATUSES.join(", ")}.\n`
}

const isTable = (value: unknown): value is PgTable => value instanceof PgTable

function erd() {
  const tables = Object.values<unknown>(schema).filter(isTable).map(getTableConfig)
  const named = tables.toSorted((a, b) => a.name.localeCompare(b.name))
  const links = new Set<string>()
  for (const { name, foreignKeys } of named) {
    for (const key of foreignKeys) {
      const { foreignTable, columns } = key.reference()
      links.add(
        `  ${getTableConfig(foreignTable).name} ||--o{ ${name} : "${columns.map((column) => column.name).join(", ")}"\n`,
      )
    }
  }
  const listing = table(
    ["table", "columns", "indexes", "checks"],
    named.map(({ name, columns, indexes, checks }) => [
      `\`${name}\``,
      String(columns.length),
      String(indexes.length),
      String(checks.length),
    ]),
  )
  return `${HEAD("Tables and how they hang together")}${listing}\n\`\`\`mermaid\nerDiagram\n${[...links].join("")}\`\`\`\n`
}

function jobs() {
  const work = listWork()
  return (
    HEAD("What runs by itself") +
    `## Queues\n\n${table(
      ["queue", "slots a worker", "a job may take"],
      work.queues.map(({ name, slots, limitMs }) => [name, String(slots), `${limitMs / 1000} s`]),
    )}\n## Jobs\n\n${table(
      ["job", "queue", "goes first"],
      work.jobs.map(({ name, queue, urgent }) => [`\`${name}\``, queue, urgent ? "yes" : ""]),
    )}\n## By the clock (UTC)\n\n` +
    `${work.crontab.map(({ pattern, job }) => `- \`${pattern}\` ${job}\n`).join("") || "- nothing\n"}\n## Deadlines of the sweeper\n\n` +
    work.deadlines.map((name) => `- \`${name}\`\n`).join("")
  )
}

function env() {
  return (
    HEAD("Settings") +
    table(
      ["name", "needed"],
      listEnv().map(({ name, optional }) => [`\`${name}\``, optional ? "" : "yes"]),
    )
  )
}

const RoundTrips = z.record(z.string(), z.int())

function roundTrips() {
  const path = join(ROOT, "packages", "api", "src", "trpc", "round-trips.json")
  const counts = Object.entries(RoundTrips.parse(JSON.parse(readFileSync(path, "utf8"))))
  return (
    HEAD("How often a mutation waits for the database") +
    "Measured on the wire over one warm connection, begin and commit among them; a test lets no number rise.\n\n" +
    table(
      ["mutation", "waits"],
      counts.map(([name, waits]) => [`\`${name}\``, String(waits)]),
    )
  )
}

/** Every generated document by its name under docs/generated. */
export function documents(): Record<string, string> {
  return {
    "permissions.md": permissions(),
    "lifecycle.md": lifecycle(),
    "erd.md": erd(),
    "jobs.md": jobs(),
    "env.md": env(),
    "round-trips.md": roundTrips(),
  }
}

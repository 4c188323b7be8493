import { type CatalogueEntry, listEnv, listProcedures, listWork } from "@atelier/api/catalogue"
import * as schema from "@atelier/db/schema"
import { mermaid, TASK_STATUSES } from "@atelier/domain/tasks"
import { getTableConfig, PgTable } from "drizzle-orm/pg-core"

const ROLES = ["CLIENT", "FREELANCER", "ADMIN"] as const
const HEAD = (title: string) => `# ${title}\n\nWritten by \`node scripts/src/generate/main.ts\`; do not edit.\n\n`

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  row(head) + row(head.map(() => "---")) + rows.map(row).join("")

const marks = ({ meta }: CatalogueEntry): string[] =>
  meta.access === "public" ? ["yes", "yes", "yes"] : ROLES.map((role) => (meta.access?.includes(role) ? "yes" : ""))

const notes = ({ meta }: CatalogueEntry): string =>
  [
    meta.access === "public" ? "open to everyone" : "",
    meta.fresh ? "fresh second factor" : "",
    meta.standing === "any" ? "any standing" : "",
    meta.standing === "waiting" ? "also while an application waits" : "",
  ]
    .filter(Boolean)
    .join(", ")

const permissions = () =>
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

const lifecycle = () =>
  `${HEAD("The life of a task")}\`\`\`mermaid\n${mermaid().trim()}\n\`\`\`\n\nStates: ${TASK_STATUSES.join(", ")}.\n`

const isTable = (value: unknown): value is PgTable => value instanceof PgTable

const erd = () => {
  const tables = Object.values(schema as Record<string, unknown>)
    .filter(isTable)
    .map(getTableConfig)
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

const jobs = () => {
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

const env = () =>
  HEAD("Settings") +
  table(
    ["name", "needed"],
    listEnv().map(({ name, optional }) => [`\`${name}\``, optional ? "" : "yes"]),
  )

/** Every generated document by its name under docs/generated. */
export const documents = (): Record<string, string> => ({
  "permissions.md": permissions(),
  "lifecycle.md": lifecycle(),
  "erd.md": erd(),
  "jobs.md": jobs(),
  "env.md": env(),
})

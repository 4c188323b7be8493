import { expect, test } from "vitest"
import { checkArchitecture } from "./architecture.ts"
import { limitOf } from "./sizes.ts"
import type { Source } from "./sources.ts"

const MODULE = "packages/api/src/modules"
const schema: Source[] = [
  {
    path: "packages/db/src/schema/tasks.ts",
    text: 'export const tasks = pgTable(\n  "tasks",\n  {\n    id: id(),\n    status: taskStatus("status").notNull(),\n  },\n)\nexport const taskNotes = pgTable("task_notes", {\n  id: id(),\n})\n',
  },
  {
    path: "packages/db/src/schema/credits.ts",
    text: 'export const creditHolds = pgTable("credit_holds", {\n  id: id(),\n})\n',
  },
  {
    path: "packages/db/src/schema/credits-plans.ts",
    text: 'export const creditPlans = pgTable("credit_plans", {\n  id: id(),\n})\n',
  },
  {
    path: "packages/db/src/schema/audit.ts",
    text: 'export const auditLogs = pgTable("audit_logs", {\n  id: id(),\n})\n',
  },
  { path: `${MODULE}/tasks/transition.ts`, text: "export const moveTask = 1\n" },
]

function rulesBroken(path: string, text: string): string[] {
  return checkArchitecture([...schema, { path, text }], {}).map((finding) => finding.rule)
}

test.each([
  ["a module imports from its right", `${MODULE}/tasks/queries.ts`, 'import { rank } from "#modules/matching"'],
  ["a path past the index", `${MODULE}/matching/queries.ts`, 'import { moveTask } from "#modules/tasks/transition"'],
  ["a module that does not exist", `${MODULE}/matching/queries.ts`, 'import { x } from "#modules/taskz"'],
  ["itself by name", `${MODULE}/tasks/queries.ts`, 'import { x } from "#modules/tasks"'],
  ["a relative path into another module", `${MODULE}/matching/queries.ts`, 'import { x } from "../tasks/index.ts"'],
  ["a relative path out of the module", `${MODULE}/matching/queries.ts`, 'import { inTx } from "../../platform/tx.ts"'],
  ["a late import from the right", `${MODULE}/tasks/jobs/send.ts`, 'const { x } = await import("#modules/admin")'],
  ["a folder from its right", `${MODULE}/identity/sign-in/auth.ts`, 'import { x } from "../people/policy.ts"'],
  ["a folder from the module's door", `${MODULE}/identity/people/policy.ts`, 'import { x } from "../index.ts"'],
  ["the platform knows a module", "packages/api/src/platform/tx.ts", 'import { x } from "#modules/tasks"'],
  [
    "a deep path from outside the modules",
    "packages/api/src/http/fetch.ts",
    'import { x } from "../modules/tasks/queries.ts"',
  ],
])("refuses the import: %s", (_name, path, text) => {
  expect(rulesBroken(path, text)).toEqual(["imports"])
})

test.each([
  [
    "from the left",
    `${MODULE}/matching/queries.ts`,
    'import { x } from "#modules/tasks"\nimport { y } from "./score.ts"',
  ],
  ["a folder from its left", `${MODULE}/identity/people/policy.ts`, 'import { x } from "../sign-in/actor.ts"'],
  ["a router from its module's folders", `${MODULE}/identity/router.ts`, 'import { x } from "./people/policy.ts"'],
  ["the platform", `${MODULE}/tasks/approve-task.ts`, 'import { audit } from "#platform/audit"'],
  [
    "a router by the root router",
    "packages/api/src/trpc/root.ts",
    'import { tasksRouter } from "../modules/tasks/router.ts"',
  ],
  ["anything earlier or later by a test", `${MODULE}/tasks/tasks.test.ts`, 'import { x } from "#modules/admin"'],
])("allows the import: %s", (_name, path, text) => {
  expect(rulesBroken(path, text)).toEqual([])
})

test.each([
  ["drizzle insert", "await ctx.db.insert(creditHolds).values({})"],
  ["drizzle update through a namespace", "await ctx.db.update(schema.creditHolds).set({})"],
  ["drizzle delete", "await ctx.db\n  .delete(creditHolds)"],
  ["a table in another part of the module", "await ctx.db.insert(creditPlans).values({})"],
  ["raw insert", "sql`insert into credit_holds (id) values (1)`"],
  ["raw update with an alias", "sql`with a as (update credit_holds h set amount = 1 returning 1) select 1`"],
  ["raw delete of an interpolated table", `sql\`DELETE FROM \${creditHolds} where true\``],
])("allows one writer a table: %s", (_name, text) => {
  expect(rulesBroken(`${MODULE}/tasks/approve-task.ts`, text)).toEqual(["one-writer"])
  expect(rulesBroken(`${MODULE}/credits/hold-credits.ts`, text)).toEqual([])
})

test("reads, prose and locks are no writes", () => {
  const text = "// update tasks later\nconst rows = sql`select * from credit_holds for update`\nnew Map().delete(key)"
  expect(rulesBroken(`${MODULE}/matching/queries.ts`, text)).toEqual([])
})

test("the platform's audit file writes for the audit module, its other files do not", () => {
  const text = "await ctx.db.insert(auditLogs).values(row)"
  expect(rulesBroken("packages/api/src/platform/audit.ts", text)).toEqual([])
  expect(rulesBroken("packages/api/src/platform/outbox.ts", text)).toEqual(["one-writer"])
})

test("rows that are appended are added by the same code in every statement", () => {
  const notes = { path: `${MODULE}/tasks/notes.ts`, text: 'const NOTES = rowsOf(taskNotes, ["id"])\n' }
  const besides = (text: string) =>
    checkArchitecture([...schema, notes, { path: `${MODULE}/tasks/submit-task.ts`, text }], {}).map(({ rule }) => rule)
  expect(besides("await ctx.db.insert(taskNotes).values(row)")).toEqual(["one-insert"])
  expect(besides("sql`insert into task_notes (id) select id from accepted`")).toEqual(["one-insert"])
  expect(besides('rowsOf(taskNotes, ["id"])')).toContain("one-insert")
  expect(besides("await ctx.db.delete(taskNotes)")).toEqual([])
  expect(rulesBroken(notes.path, `${notes.text}sql\`insert into task_notes (id) values (1)\``)).toEqual(["one-insert"])
  expect(rulesBroken(`${MODULE}/matching/queries.ts`, 'rowsOf(taskNotes, ["id"])')).toEqual(["one-writer"])
})

test.each([
  ["drizzle", 'await ctx.db.update(tasks).set({ title, status: "OFFERED" }).where(eq(tasks.id, id))'],
  ["drizzle shorthand", "await ctx.db.update(tasks).set({ status }).where(eq(tasks.id, id))"],
  ["raw", "sql`update tasks set title = 'x', status = 'OFFERED' where id = 1`"],
  ["raw with a list", `sql\`update \${tasks} t set (title, status) = ('x', 'OFFERED') where id = 1\``],
])("a life-cycle status is set only in transition.ts: %s", (_name, text) => {
  expect(rulesBroken(`${MODULE}/tasks/offer-task.ts`, text)).toEqual(["transition"])
  const rest = schema.filter(({ path }) => !path.endsWith("transition.ts"))
  expect(checkArchitecture([...rest, { path: `${MODULE}/tasks/transition.ts`, text }], {})).toEqual([])
})

test("comparing a status while writing another column is allowed", () => {
  const drizzle = 'await ctx.db.update(tasks).set({ title }).where(eq(tasks.status, "OFFERED"))'
  const raw = "sql`update tasks set title = 'x' where status = 'OFFERED'`"
  expect(rulesBroken(`${MODULE}/tasks/rename-task.ts`, `${drizzle}\n${raw}`)).toEqual([])
})

test("a transaction leaves a trace or says why not", () => {
  const path = `${MODULE}/tasks/approve-task.ts`
  const body = "export function f(ctx) {\n  return inTx(ctx, async (ctx) => {\n    return 1\n  })\n}"
  expect(rulesBroken(path, body)).toEqual(["audit"])
  expect(rulesBroken(path, `${body}\n// no audit:`)).toEqual(["audit"])
  expect(rulesBroken(path, `// no audit: reads only, under one snapshot\n${body}`)).toEqual([])
  expect(rulesBroken(path, body.replace("return 1", "await audit(ctx, {})"))).toEqual([])
  expect(rulesBroken(path, body.replace("return 1", "await recordActivity(ctx, {})"))).toEqual([])
  expect(rulesBroken(path, body.replace("return 1", 'record(ctx, "payout.paid", {})'))).toEqual([])
  expect(rulesBroken(path, body.replace("return 1", 'record(ctx, "offer.expired", {})'))).toEqual(["audit"])
})

test.each(["async (tx) =>", "async (inner: TxCtx) =>", "async ({ db }) =>", "(c) =>", "async () =>"])(
  "inTx's callback takes ctx, not: %s",
  (head) => {
    const text = `await inTx(ctx, ${head} {\n  await audit(ctx, {})\n})`
    expect(rulesBroken(`${MODULE}/tasks/approve-task.ts`, text)).toEqual(["inner-ctx"])
  },
)

test.each([
  "ctx, async (ctx) =>",
  "ctx, (ctx) =>",
  "ctx, async (ctx: TxCtx<UserActor>) =>",
  "{ ...ctx, actor }, async (ctx) =>",
])("inTx's callback may be: %s", (head) => {
  const text = `await inTx(${head} {\n  await audit(ctx, {})\n  return list.map((item) => item)\n})`
  expect(rulesBroken(`${MODULE}/tasks/approve-task.ts`, text)).toEqual([])
})

test("no statement lets the database interpret a time zone", () => {
  const path = `${MODULE}/tasks/queries.ts`
  expect(rulesBroken(path, `sql\`select now() at time zone \${users.timezone}\``)).toEqual(["sql-zones"])
  expect(rulesBroken(path, "sql`select date_trunc('day', now()\n AT TIME ZONE u.timezone)`")).toEqual(["sql-zones"])
  expect(rulesBroken(path, `sql\`select timezone(\${zone}, now())\``)).toEqual(["sql-zones"])
  expect(rulesBroken(path, "const timezone = (zone: string) => zone\nstartOfYear(now, users.timezone)")).toEqual([])
})

test("the server puts a moment into words in one place only", () => {
  const path = `${MODULE}/tasks/queries.ts`
  const text = 'new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format(at)'
  expect(rulesBroken(path, text)).toEqual(["moments"])
  expect(rulesBroken(path, "at.toUTCString()")).toEqual(["moments"])
  expect(rulesBroken(`${MODULE}/notifications/tell.ts`, text)).toEqual([])
  expect(rulesBroken(path, 'at.toISOString(); bytes.toLocaleString("en")')).toEqual([])
})

test("sql.raw is refused in the product and allowed in scripts", () => {
  expect(rulesBroken(`${MODULE}/tasks/queries.ts`, "sql.raw(`x`)")).toEqual(["raw-sql"])
  expect(rulesBroken("packages/tooling/src/bench/main.ts", "sql.raw(`x`)")).toEqual([])
})

test.each([
  [`${MODULE}/tasks/router.ts`, 150],
  [`${MODULE}/tasks/router.admin.ts`, 150],
  [`${MODULE}/tasks/approve-task.ts`, 150],
  [`${MODULE}/tasks/queries.ts`, 300],
  ["apps/web/src/app/(client)/tasks/page.tsx", 40],
  ["apps/web/src/features/tasks/components/task-card.tsx", 200],
  ["packages/domain/src/tasks/lifecycle.ts", 300],
  ["packages/db/src/schema/delivery.ts", 300],
])("%s has at most %i lines", (path, limit) => {
  const lines = (count: number) => "a\n".repeat(count)
  expect(limitOf(path)?.limit).toBe(limit)
  expect(rulesBroken(path, lines(limit))).toEqual([])
  expect(rulesBroken(path, lines(limit + 1))).toEqual(["size"])
})

test("an exception to a limit allows its size and must shrink with its file", () => {
  const long = { path: "packages/domain/src/a/b.ts", text: "a\n".repeat(400) }
  const messages = (exceptions: Record<string, number>) =>
    checkArchitecture([long], exceptions).map((finding) => finding.message)
  expect(messages({ [long.path]: 400 })).toEqual([])
  expect(messages({ [long.path]: 399 })).toEqual(["400 lines; a file has at most 399"])
  expect(messages({ [long.path]: 450 })[0]).toContain("lower its number")
  expect(messages({ [long.path]: 400, "gone.ts": 500 })[0]).toContain("does not exist any more")
  expect(checkArchitecture([{ ...long, text: "a\n" }], { [long.path]: 400 })[0]?.message).toContain("within the limit")
})

test.each([
  ["text-cut", `${MODULE}/tasks/queries.ts`, "const head = text.substring(0, 200)"],
  ["text-cut", "apps/web/src/lib/format.ts", "const head = text.slice(0, max)"],
  ["native-date", "apps/web/src/features/tasks/components/due.tsx", '<Input required type="date" value={day} />'],
  ["silent-limit", "apps/web/src/features/tasks/components/note.tsx", "<Textarea rows={2} maxLength={500} />"],
])("refuses what loses words: %s", (rule, path, text) => {
  expect(rulesBroken(path, text)).toEqual([rule])
})

test.each([
  [`${MODULE}/tasks/queries.ts`, "const head = cut(text, 200), key = text.slice(0, at), rows = list.slice(0, 5)"],
  [
    "apps/web/src/features/tasks/components/note.tsx",
    '<Textarea limit={500} /><DateField value={day} /><Input maxLength={7} type="text" />',
  ],
  ["packages/domain/src/shared/plain.ts", "value.substring(0, end)"],
])("allows whole words: %s", (path, text) => {
  expect(rulesBroken(path, text)).toEqual([])
})

test("a cast through unknown is refused outside the list, which only shrinks", () => {
  const cast = ["const a = b as", "unknown", "as C"].join(" ")
  expect(rulesBroken(`${MODULE}/tasks/queries.ts`, cast)).toEqual(["casts"])
  expect(rulesBroken(`${MODULE}/tasks/tasks.test.ts`, cast)).toEqual([])
  const border = "packages/tooling/src/bench/queues.ts"
  expect(rulesBroken(border, cast)).toEqual([])
  expect(rulesBroken(border, `${cast}\n${cast}`)).toEqual(["casts"])
  expect(rulesBroken(border, "const a = b")).toEqual(["casts"])
})

test("a form of the web is written with the kit", () => {
  const form = "export const Ask = () => <form onSubmit={send}>{children}</form>"
  expect(rulesBroken("apps/web/src/features/tasks/ask.tsx", form)).toEqual(["forms"])
  expect(rulesBroken("apps/web/src/components/shell/ask.tsx", form)).toEqual(["forms"])
  expect(rulesBroken("apps/web/src/components/form/form.tsx", form)).toEqual([])
  expect(rulesBroken("apps/web/src/features/tasks/ask.tsx", "export const Ask = () => <Form form={form} />")).toEqual(
    [],
  )
})

test("a module's function is declared with function; callbacks, one-liners and typed values may be arrows", () => {
  const path = "packages/domain/src/shared/plain.ts"
  expect(rulesBroken(path, "export const add = async <T>(a: T) => {\n  return a\n}\n")).toEqual(["dialect"])
  expect(rulesBroken(path, "const add = (\n  a: number,\n) => {\n  return a\n}\n")).toEqual(["dialect"])
  const fine = [
    "const add = (a: number) => a + 1",
    "const handle: Handler = (a) => {\n  run(a)\n}",
    "function all() {\n  const one = () => {\n    run()\n  }\n}",
    "const list = items.map((item) => {\n  return item\n})",
  ]
  expect(rulesBroken(path, fine.join("\n"))).toEqual([])
})

test.each([
  ["insert", `ctx.db.insert(freelancerEarnings).values({ state: "ON_HOLD", reason: \`Held for \${days} days.\` })`],
  ["update", 'ctx.db.update(purchases).set({ failureReason: "The bank refused the payment." })'],
  [
    "literal in SQL",
    `db.update(purchases).set({ reason: sql\`case when \${old} then 'Stripe does not know it.' end\` })`,
  ],
  ["helper", 'postCredits(ctx, { userId, description: "The payment was returned" })'],
  ["field of something that is written later", 'const failure = { reason: "Stripe took it back." }'],
])("refuses prose in rows: %s", (_name, text) => {
  expect(rulesBroken(`${MODULE}/credits/transition-earning.ts`, text)).toContain("stored-prose")
})

test.each([
  ["codes", 'moveEarnings(ctx, "request", lines, { payoutId, reason: "PAYOUT_REQUESTED" })'],
  ["what a person wrote", 'postCredits(ctx, { cause: "GRANTED", description: input.reason, idempotencyKey })'],
  ["SQL", `db.update(users).set({ role: sql\`case when \${a} is not null then 'ADMIN' end\` })`],
])("allows in rows: %s", (_name, text) => {
  expect(rulesBroken(`${MODULE}/credits/transition-earning.ts`, text)).not.toContain("stored-prose")
})

import { expect, test } from "vitest"
import { checkMigrations } from "./migrations.ts"

const PATH = "packages/db/migrations/0019_something.sql"
const found = (text: string, path = PATH) => checkMigrations([{ path, text }], "0.3.0")

test.each([
  ["ALTER TABLE tasks RENAME TO jobs", "renames"],
  ['ALTER TABLE "tasks" RENAME COLUMN "title" TO "name"', "renames"],
  ["ALTER TYPE task_status RENAME VALUE 'PENDING' TO 'NEW'", "renames"],
  ["DROP TABLE IF EXISTS tasks", "drops"],
  ["drop view trial_balance", "drops"],
  ['ALTER TABLE "tasks" DROP COLUMN "title"', "drops a column"],
  ["ALTER TABLE tasks DROP title", "drops a column"],
  ['ALTER TABLE "tasks" ADD COLUMN "size" integer NOT NULL', "needs a column that they do not write"],
  ["ALTER TABLE tasks ADD size int NOT NULL, ADD COLUMN note text DEFAULT ''", "needs a column that they do not write"],
  ["ALTER TABLE tasks ALTER COLUMN note SET NOT NULL", "needs a column that they may leave empty"],
  ["ALTER TABLE tasks ALTER COLUMN note SET DATA TYPE integer", "changes the type of a column"],
])("running programs would trip over: %s", (statement, what) => {
  const [finding, ...others] = found(`SELECT 1;\n${statement};`)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ rule: "expand-contract", line: 2 })
  expect(finding?.message).toMatch(new RegExp(`^${what} while`))
})

test.each([
  "CREATE TABLE notes (id uuid NOT NULL, body text NOT NULL)",
  'ALTER TABLE "tasks" ADD COLUMN "size" integer',
  'ALTER TABLE "tasks" ADD COLUMN "size" integer DEFAULT 0 NOT NULL',
  "ALTER TABLE tasks ADD COLUMN day date NOT NULL GENERATED ALWAYS AS (created_at::date) STORED",
  "ALTER TABLE tasks ADD CONSTRAINT tasks_size CHECK (size is not null)",
  'ALTER TABLE "tasks" DROP CONSTRAINT "tasks_size"',
  'ALTER TABLE "tasks" ALTER COLUMN "title" DROP NOT NULL, ALTER COLUMN "title" DROP DEFAULT',
  "ALTER INDEX tasks_idx RENAME TO tasks_by_client_idx",
  "DROP INDEX tasks_idx",
  "DROP VIEW trial_balance; CREATE VIEW trial_balance AS SELECT 1",
  "-- later: DROP TABLE tasks\nUPDATE tasks SET title = 'ALTER TABLE tasks DROP title' WHERE title IS NULL",
])("adds, or takes away what no program names: %s", (statement) => {
  expect(found(`${statement};`)).toEqual([])
})

test("what no program uses since a release that is out may go", () => {
  const drop = "ALTER TABLE tasks DROP COLUMN title;"
  expect(found(`-- Unused since release 0.2.9: the title stands in the brief.\n${drop}`)).toEqual([])
  for (const since of ["0.3.0", "0.10.0"]) {
    expect(found(`-- Unused since release ${since}\n${drop}`)[0]?.message).toContain(`${since} is not out`)
  }
})

test("migrations that ran before the rule stay as they are", () => {
  const rename = "ALTER TABLE ball_in_court RENAME TO waiting_intervals;"
  expect(found(rename, "packages/db/migrations/0017_waiting_intervals.sql")).toEqual([])
  expect(found(rename, "packages/db/migrations/0117_waiting_intervals.sql")).toHaveLength(1)
})

import { bigint, boolean, index, integer, pgTable, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { createdAt, Facts, id, jsonObject } from "./columns.ts"

/** The nightly proofs that the books are whole, each with what it compared. */
export const proofs = pgTable(
  "proofs",
  {
    id: id(),
    name: text("name").notNull(),
    ok: boolean("ok").notNull(),
    details: jsonObject("details", Facts),
    durationMs: integer("duration_ms").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index("proofs_created_idx").on(t.createdAt, t.id), index("proofs_name_idx").on(t.name, t.createdAt)],
)

/** Double entry derived from the journals; the equations stand with the view in the migrations. */
export const ledgerEntries = pgView("ledger_entries", {
  journal: text("journal").notNull(),
  rowId: uuid("row_id").notNull(),
  at: timestamp("at", { withTimezone: true, mode: "date", precision: 3 }).notNull(),
  account: text("account").notNull(),
  debitCents: bigint("debit_cents", { mode: "number" }).notNull(),
  creditCents: bigint("credit_cents", { mode: "number" }).notNull(),
}).existing()

/** One row an account; debits and credits of all rows are equal. `balanceCents` is debit minus credit. */
export const trialBalance = pgView("trial_balance", {
  account: text("account").notNull(),
  debitCents: bigint("debit_cents", { mode: "number" }).notNull(),
  creditCents: bigint("credit_cents", { mode: "number" }).notNull(),
  balanceCents: bigint("balance_cents", { mode: "number" }).notNull(),
}).existing()

import type { Actor } from "./actor.ts"
import { newPending, writePending } from "./append.ts"
import { againOnConflict } from "./conflict.ts"
import type { AnyCtx, Ctx, TxCtx } from "./ctx.ts"
import { flushSoon } from "./outbox.ts"

/**
 * Runs fn in one transaction with a context that has no ports; given a transaction it joins it. A transaction that met
 * others (deadlock, serialization, a lock not there in time) is run again from its start: fn changes nothing but rows.
 * What only adds rows (audit, time line, outbox, notifications) is collected and written in one statement at the end.
 */
export async function inTx<A extends Actor, T>(ctx: AnyCtx<A>, fn: (ctx: TxCtx<A>) => Promise<T>): Promise<T> {
  if ("inTx" in ctx) {
    return fn(ctx)
  }
  const { ports: _ports, db, ...rest } = ctx as Ctx<A>
  const result = await againOnConflict(() =>
    db.transaction(async (tx) => {
      const own = { ...rest, db: tx, inTx: true, pending: newPending() } as TxCtx<A>
      const done = await fn(own)
      await writePending(own)
      return done
    }),
  )
  flushSoon(db, ctx.log)
  return result
}

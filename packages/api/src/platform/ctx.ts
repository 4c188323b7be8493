import type { Db, Tx } from "@atelier/db"
import type { AuditVia } from "@atelier/domain/audit"
import type { MailPort } from "#integrations/mail"
import type { ModelPort } from "#integrations/model"
import type { StoragePort } from "#integrations/storage"
import type { StripePort } from "#integrations/stripe"
import type { WebPort } from "#integrations/web"
import type { Actor } from "./actor.ts"
import type { Pending } from "./append.ts"
import type { Log } from "./log.ts"

export type Ports = {
  stripe: StripePort
  mail: MailPort
  storage: StoragePort
  web: WebPort
  /** Null where none is set: then the rules alone read and speak. */
  model: ModelPort | null
}

/** Where a call comes from; stands on every audit row that it leaves. */
export type Origin = {
  via: AuditVia
  /** The network address, where a network lies between. */
  address: string | null
  /** What the browser or program calls itself. */
  agent: string | null
  /** Who sits at the command line, as the operating system names them. */
  operator: string | null
}

export type Ctx<A extends Actor = Actor> = {
  db: Db
  actor: A
  ports: Ports
  now: () => Date
  requestId: string
  origin: Origin
  log: Log
}

/** A context inside a transaction: no ports, so a network call does not compile. `pending` is written when it ends. */
export type TxCtx<A extends Actor = Actor> = Omit<Ctx<A>, "db" | "ports"> & { db: Tx; inTx: true; pending: Pending }

/** Either; reads accept both. */
export type AnyCtx<A extends Actor = Actor> = Ctx<A> | TxCtx<A>

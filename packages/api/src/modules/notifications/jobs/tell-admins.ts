// no audit: a notification tells of something that is audited where it happens
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { type Notification, notifyAdmins } from "../notify.ts"

/** Tells every admin once of something that a module to the left has seen. */
export const tellAdminsLater = (ctx: Ctx<SystemActor>, told: Notification): Promise<void> =>
  inTx(ctx, (ctx) => notifyAdmins(ctx, told))

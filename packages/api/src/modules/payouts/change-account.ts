import { record } from "#modules/notifications"
import type { Changes } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
import { setting } from "#platform/settings"

/** States that a freelancer's money has a way, or another one than before: then new payouts rest, and the person is told. */
export async function recordWay(ctx: TxCtx, userId: string, replaces: boolean, changes: Changes): Promise<void> {
  if (replaces) {
    const hours = await setting(ctx, "accountFreezeHours")
    record(ctx, "payoutAccount.changed", { id: userId, freelancer: userId, ...changes }, { hours })
  } else {
    record(ctx, "payoutAccount.added", { id: userId, ...changes })
  }
}

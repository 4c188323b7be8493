import type { ServiceFigures } from "@atelier/domain/briefs"
import { deliveryDays, TASK_CATEGORIES } from "@atelier/domain/catalog"
import { TASK_COMPLEXITIES } from "@atelier/domain/tasks"
import { activePricing } from "#modules/catalog"
import type { AnyCtx } from "#platform/ctx"
import { setting } from "#platform/settings"

/** The figures that clients ask for, by the rules and settings in force. */
export async function serviceFigures(ctx: AnyCtx): Promise<ServiceFigures> {
  const [{ rules }, rounds] = await Promise.all([activePricing(ctx), setting(ctx, "maxRevisions")])
  const days = TASK_CATEGORIES.flatMap((category) =>
    TASK_COMPLEXITIES.map((level) => deliveryDays(category, level, rules)),
  )
  return {
    fromCredits: Math.min(...Object.values(rules.baseCredits)),
    days: [Math.min(...days), Math.max(...days)],
    rounds,
  }
}

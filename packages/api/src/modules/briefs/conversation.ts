import { audiences, briefMessages, companies, styleSelectionHistory } from "@atelier/db/schema"
import {
  askedCounts,
  type Brief,
  type KnownAudience,
  nextStep,
  parseBrief,
  parseStep,
  rankStyles,
  type ServiceFigures,
  type Step,
  type StyleChoice,
  type StyleOptions,
  whyText,
} from "@atelier/domain/briefs"
import { and, asc, desc, eq, sql } from "drizzle-orm"
import { brandLooksById, listStyleCards } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { PLACE } from "./past.ts"
import { serviceFigures } from "./service-figures.ts"

/** What reading and asking need to know besides the brief. The database tells the time. */
export type Surroundings = {
  now: Date
  timezone: string
  audiences: KnownAudience[]
  brandColors: string[]
  brandReferenceIds: string[]
  industry: string | null
}

/** What a turn has to know besides its brief. */
export type TurnContext = { around: Surroundings; asked: Step[]; facts: ServiceFigures }

export type ShownStyle = { id: string; why: string }

/** The company's audiences and brand, and now. */
export async function surroundingsOf(ctx: AnyCtx<ClientActor>): Promise<Surroundings> {
  const { companyId, timezone } = ctx.actor
  const [[clock], known, [company]] = await Promise.all([
    ctx.db.execute<{ now: string }>(sql`select now() as now`),
    companyId
      ? ctx.db
          .select({ id: audiences.id, name: audiences.name, isPrimary: audiences.isPrimary })
          .from(audiences)
          .where(eq(audiences.companyId, companyId))
          .orderBy(desc(audiences.isPrimary), asc(audiences.createdAt))
          .limit(50)
      : [],
    companyId ? ctx.db.select().from(companies).where(eq(companies.id, companyId)) : [],
  ])
  const colors = [company?.primaryColor, company?.secondaryColor, company?.accentColor, ...(company?.brandColors ?? [])]
  return {
    now: new Date(clock?.now ?? Date.now()),
    timezone,
    audiences: known,
    brandColors: colors.filter((color): color is string => typeof color === "string"),
    brandReferenceIds: company?.brandReferenceIds ?? [],
    industry: company?.industry ?? null,
  }
}

/** The steps asked so far, oldest first. */
export async function stepsOf(ctx: AnyCtx<ClientActor>, briefId: string): Promise<Step[]> {
  const rows = await ctx.db
    .select({ payload: briefMessages.payload })
    .from(briefMessages)
    .where(and(eq(briefMessages.briefId, briefId), briefMessages.stands))
    .orderBy(asc(PLACE))
  return rows.map((row) => parseStep(row.payload.step)).filter((step) => step !== null)
}

/** What a turn has to know besides its brief; nothing was asked yet in one that is not there. */
export async function contextOf(ctx: AnyCtx<ClientActor>, briefId: string | null): Promise<TurnContext> {
  const [around, asked, facts] = await Promise.all([
    surroundingsOf(ctx),
    briefId ? stepsOf(ctx, briefId) : [],
    serviceFigures(ctx),
  ])
  return { around, asked, facts }
}

/** What to do next, given what was asked before. */
export function stepAfter(brief: Brief, asked: readonly Step[], { now, timezone, audiences }: Surroundings): Step {
  return nextStep(brief, { now, timezone, audiences, asked: askedCounts(asked) })
}

const FIRST_TITLE = sql<string | null>`(
  select title from tasks where brief_id = style_selection_history.brief_id order by substr(deliverable, 2)::int limit 1)`

async function historyOf(ctx: AnyCtx<ClientActor>): Promise<StyleChoice[]> {
  const rows = await ctx.db
    .select({
      styleId: styleSelectionHistory.styleId,
      styleAxis: styleSelectionHistory.styleAxis,
      taskTitle: FIRST_TITLE,
    })
    .from(styleSelectionHistory)
    .where(eq(styleSelectionHistory.userId, ctx.actor.userId))
    .orderBy(desc(styleSelectionHistory.selectedAt))
    .limit(20)
  return rows as StyleChoice[]
}

/** Four cards for a brief, each with its line of why. */
export async function stylesFor(
  ctx: AnyCtx<ClientActor>,
  stored: unknown,
  { brandColors, brandReferenceIds, industry, now }: Surroundings,
  options: StyleOptions = {},
): Promise<ShownStyle[]> {
  const [cards, history, looks] = await Promise.all([
    listStyleCards(ctx),
    historyOf(ctx),
    brandLooksById(ctx, brandReferenceIds),
  ])
  const context = { brief: parseBrief(stored), brandColors, industry, history, looks, now }
  return rankStyles(cards, context, { limit: 4, ...options }).map(({ card, why }) => ({
    id: card.id,
    why: whyText(why),
  }))
}

import { briefTemplates, users } from "@atelier/db/schema"
import { describeBrief, type ListTemplatesInput, parseBrief, type TemplateScope } from "@atelier/domain/briefs"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { type AdminActor, type ClientActor, userIdOf } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { usableTemplates } from "./template-policy.ts"

export type TemplateItem = {
  id: string
  name: string
  scope: TemplateScope
  /** "2 printed posters, YouTube video". */
  about: string
  mayChange: boolean
  /** Who made it; null for the house's. */
  by: string | null
}

async function pageOf(
  ctx: AnyCtx,
  { cursor, limit, scope }: ListTemplatesInput,
  usable: SQL | undefined,
): Promise<Page<TemplateItem>> {
  const after = cursor ? decodeCursor(cursor) : null
  const rows = await ctx.db
    .select({
      id: briefTemplates.id,
      name: briefTemplates.name,
      scope: briefTemplates.scope,
      fields: briefTemplates.fields,
      createdBy: briefTemplates.createdBy,
      companyId: briefTemplates.companyId,
      by: users.name,
    })
    .from(briefTemplates)
    .leftJoin(users, eq(users.id, briefTemplates.createdBy))
    .where(
      and(
        usable,
        scope ? eq(briefTemplates.scope, scope) : undefined,
        after ? sql`(${briefTemplates.name}, ${briefTemplates.id}) > (${after.value}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(briefTemplates.name), asc(briefTemplates.id))
    .limit(limit + 1)
  const { items, nextCursor } = toPage(rows, limit, ({ name, id }) => encodeCursor(name, id))
  const { actor } = ctx
  const companyOf = actor.kind === "user" ? actor.companyId : null
  const isOwner = actor.kind === "user" && actor.companyRole === "OWNER"
  return {
    nextCursor,
    items: items.map(({ id, name, scope, fields, createdBy, companyId, by }) => {
      const isOwn = createdBy !== null && createdBy === userIdOf(actor)
      const mayChange = scope === "COMPANY" ? companyId === companyOf && (isOwn || isOwner) : isOwn
      return { id, name, scope, about: describeBrief(parseBrief(fields)), mayChange, by }
    }),
  }
}

/** Templates the client may start from, by name. */
export function listTemplates(ctx: Ctx<ClientActor>, input: ListTemplatesInput): Promise<Page<TemplateItem>> {
  return pageOf(ctx, input, usableTemplates(ctx))
}

/** All templates, by name. */
export function listAllTemplates(ctx: Ctx<AdminActor>, input: ListTemplatesInput): Promise<Page<TemplateItem>> {
  return pageOf(ctx, input, undefined)
}

import { skills, taskCategories, taskSkillRequirements, tasks } from "@atelier/db/schema"
import type { TaskFeatures } from "@atelier/domain/matching"
import { asc, eq, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"

/** What matching looks at of a task, with the database's clock at this moment. */
export async function loadTaskFeatures(ctx: AnyCtx, taskId: string): Promise<TaskFeatures> {
  const [row] = await ctx.db
    .select({
      taskId: tasks.id,
      clientId: tasks.clientId,
      category: taskCategories.category,
      complexity: tasks.complexity,
      urgency: tasks.urgency,
      credits: tasks.creditsUsed,
      nowMs: sql<number>`(extract(epoch from now()) * 1000)::float8`,
    })
    .from(tasks)
    .innerJoin(taskCategories, eq(taskCategories.id, tasks.categoryId))
    .where(eq(tasks.id, taskId))
  const needed = await ctx.db
    .select({
      skillId: taskSkillRequirements.skillId,
      isRequired: taskSkillRequirements.isRequired,
      minLevel: taskSkillRequirements.minProficiency,
    })
    .from(taskSkillRequirements)
    .innerJoin(skills, eq(skills.id, taskSkillRequirements.skillId))
    .where(eq(taskSkillRequirements.taskId, taskId))
    .orderBy(asc(skills.slug))
  const { nowMs, ...task } = orNotFound(row)
  return {
    ...task,
    requiredSkills: needed.filter((s) => s.isRequired).map(({ skillId, minLevel }) => ({ skillId, minLevel })),
    niceToHaveSkills: needed.filter((s) => !s.isRequired).map(({ skillId }) => skillId),
    now: new Date(nowMs),
  }
}

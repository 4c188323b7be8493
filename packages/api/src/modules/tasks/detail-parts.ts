import { readAs } from "@atelier/db"
import { disputes, skills, taskSkillRequirements, tasks } from "@atelier/db/schema"
import { SKILL_PROFICIENCIES } from "@atelier/domain/catalog"
import { desc, type SQL, sql } from "drizzle-orm"
import { z } from "zod"

const TaskSkill = z.object({
  slug: z.string(),
  name: z.string(),
  minProficiency: z.enum(SKILL_PROFICIENCIES),
  isRequired: z.boolean(),
})
export type TaskSkill = z.infer<typeof TaskSkill>
const TaskDispute = z.object({
  id: z.string(),
  reason: z.string(),
  openedAt: z.string(),
  resolvedAt: z.string().nullable(),
  resolution: z.string().nullable(),
  refundCredits: z.number().nullable(),
})
export type TaskDispute = z.infer<typeof TaskDispute>

/** The skills a task asks for, what it cannot do without first. */
export const skillsOfTask = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('slug', ${skills.slug}, 'name', ${skills.name},
    'minProficiency', ${taskSkillRequirements.minProficiency}, 'isRequired', ${taskSkillRequirements.isRequired})
    order by ${taskSkillRequirements.isRequired} desc, ${skills.name}), '[]'::jsonb)
  from ${taskSkillRequirements} join ${skills} on ${skills.id} = ${taskSkillRequirements.skillId}
  where ${taskSkillRequirements.taskId} = ${tasks.id})`.mapWith(readAs("skills", z.array(TaskSkill)))

/** The task's last dispute. */
export const lastDispute: SQL<TaskDispute | null> = sql`(
  select jsonb_build_object('id', ${disputes.id}, 'reason', ${disputes.reason}, 'openedAt', ${disputes.createdAt},
    'resolvedAt', ${disputes.resolvedAt}, 'resolution', ${disputes.resolution}, 'refundCredits', ${disputes.refundCredits})
  from ${disputes} where ${disputes.taskId} = ${tasks.id} order by ${desc(disputes.createdAt)} limit 1)`.mapWith(
  readAs("dispute", TaskDispute),
)

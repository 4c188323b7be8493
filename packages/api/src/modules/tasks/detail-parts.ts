import { readAs } from "@atelier/db"
import { disputes, skills, taskSkillRequirements, tasks } from "@atelier/db/schema"
import { SKILL_PROFICIENCIES } from "@atelier/domain/catalog"
import type { UserRole } from "@atelier/domain/identity"
import { earningCents } from "@atelier/domain/payouts"
import {
  DISPUTE_CATEGORIES,
  DISPUTE_OUTCOMES,
  DISPUTE_SIDES,
  type DisputeOutcome,
  type DisputeSide,
} from "@atelier/domain/tasks"
import { desc, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { TaskRow } from "./policy.ts"

const TaskSkill = z.object({
  slug: z.string(),
  name: z.string(),
  minProficiency: z.enum(SKILL_PROFICIENCIES),
  isRequired: z.boolean(),
})
export type TaskSkill = z.infer<typeof TaskSkill>
const StoredDispute = z.object({
  id: z.string(),
  category: z.enum(DISPUTE_CATEGORIES),
  reason: z.string(),
  openedAt: z.string(),
  openedBy: z.enum(DISPUTE_SIDES),
  refundPercent: z.number(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  proposal: z.number(),
  proposedOutcome: z.enum(DISPUTE_OUTCOMES).nullable(),
  proposedRefundCredits: z.number().nullable(),
  proposedNote: z.string().nullable(),
  clientAcceptedAt: z.string().nullable(),
  freelancerAcceptedAt: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  resolution: z.string().nullable(),
  refundCredits: z.number().nullable(),
})
type StoredDispute = z.infer<typeof StoredDispute>

/** A split of a task's credits as its reader knows it: clients read of no pay, freelancers of no price. */
type Split = { refundCredits: number | null; earnedCents: number | null }
export type TaskDispute = Pick<
  StoredDispute,
  "id" | "category" | "reason" | "openedAt" | "openedBy" | "refundPercent" | "answer" | "answeredAt"
> & {
  proposed: (Split & { number: number; outcome: DisputeOutcome; note: string; acceptedBy: DisputeSide[] }) | null
  resolved: (Split & { at: string; note: string }) | null
}

type Disputed = Pick<TaskRow, "creditsUsed" | "payCentsPerCredit">

/** The dispute for a reader with this role. */
export function disputeFor(stored: StoredDispute, task: Disputed, role: UserRole): TaskDispute {
  const { id, category, reason, openedAt, openedBy, refundPercent, answer, answeredAt, proposal } = stored
  const { proposedOutcome: outcome, proposedNote, proposedRefundCredits, resolvedAt, resolution } = stored
  const split = (refundCredits: number): Split => ({
    refundCredits: role === "FREELANCER" ? null : refundCredits,
    earnedCents: role === "CLIENT" ? null : earningCents(task.creditsUsed - refundCredits, task.payCentsPerCredit ?? 0),
  })
  const accepted = { CLIENT: stored.clientAcceptedAt, FREELANCER: stored.freelancerAcceptedAt }
  const isProposed = outcome !== null && proposedNote !== null && proposedRefundCredits !== null
  return {
    ...{ id, category, reason, openedAt, openedBy, refundPercent, answer, answeredAt },
    proposed: isProposed
      ? {
          ...split(proposedRefundCredits),
          number: proposal,
          outcome,
          note: proposedNote,
          acceptedBy: DISPUTE_SIDES.filter((side) => accepted[side] !== null),
        }
      : null,
    resolved:
      resolvedAt !== null && resolution !== null
        ? { ...split(stored.refundCredits ?? 0), at: resolvedAt, note: resolution }
        : null,
  }
}

/** The skills a task asks for, what it cannot do without first. */
export const skillsOfTask = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('slug', ${skills.slug}, 'name', ${skills.name},
    'minProficiency', ${taskSkillRequirements.minProficiency}, 'isRequired', ${taskSkillRequirements.isRequired})
    order by ${taskSkillRequirements.isRequired} desc, ${skills.name}), '[]'::jsonb)
  from ${taskSkillRequirements} join ${skills} on ${skills.id} = ${taskSkillRequirements.skillId}
  where ${taskSkillRequirements.taskId} = ${tasks.id})`.mapWith(readAs("skills", z.array(TaskSkill)))

const d = disputes
/** The task's last dispute that was not withdrawn. */
export const lastDispute: SQL<StoredDispute | null> = sql`(
  select jsonb_build_object('id', ${d.id}, 'category', ${d.category}, 'reason', ${d.reason}, 'openedAt', ${d.createdAt},
    'openedBy', case when ${d.openedBy} = ${tasks.freelancerId} then 'FREELANCER' else 'CLIENT' end,
    'refundPercent', ${d.refundPercent}, 'answer', ${d.answer}, 'answeredAt', ${d.answeredAt},
    'proposal', ${d.proposal}, 'proposedOutcome', ${d.proposedOutcome},
    'proposedRefundCredits', ${d.proposedRefundCredits}, 'proposedNote', ${d.proposedNote},
    'clientAcceptedAt', ${d.clientAcceptedAt}, 'freelancerAcceptedAt', ${d.freelancerAcceptedAt},
    'resolvedAt', ${d.resolvedAt}, 'resolution', ${d.resolution}, 'refundCredits', ${d.refundCredits})
  from ${d} where ${d.taskId} = ${tasks.id} and ${d.withdrawnAt} is null
  order by ${desc(d.createdAt)} limit 1)`.mapWith(readAs("dispute", StoredDispute))

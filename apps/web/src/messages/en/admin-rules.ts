import type { ScoreDimension } from "@atelier/domain/matching"
import type { TaskUrgency } from "@atelier/domain/tasks"

const points = (count: number) => (count === 1 ? "1 point" : `${count} points`)
const tasks = (count: number) => (count === 1 ? "1 active task" : `${count} active tasks`)

export const adminRules = {
  score: "How a freelancer is scored",
  scoreNote: "Each part is worth at most its weight; together they make 100.",
  dimension: {
    skillMatch: "The level in each required skill against the level asked for; a tenth less when not verified.",
    timezoneFit: "The freelancer's local hour against the own working hours.",
    experienceMatch: "The freelancer's experience against the difficulty of the task.",
    workloadBalance: "The fewer active tasks, the more points.",
    performanceHistory: "Rating, punctuality and acceptance; newcomers count as the average.",
  } satisfies Record<ScoreDimension, string>,
  bonus: "On top of it, up to 100 in all",
  bonusCategory: (p: number) => `${points(p)} for the kind of work the freelancer likes best`,
  bonusFavourite: (p: number) => `${points(p)} for the client's favourite`,
  bonusSkill: (p: number, most: number) => `${points(p)} for each skill that helps, ${most} at most`,
  windows: "How long an offer stands",
  windowsNote: "For work without hurry and within three days the minutes count in the freelancer's own working hours.",
  needed: (when: string) => `Work needed ${when}`,
  escalation: "What happens when no one takes it",
  level1: (skill: number, offers: number) =>
    `First, one at a time: freelancers whose skills match by ${skill} % or more, at most ${offers} ${offers === 1 ? "offer" : "offers"}.`,
  level2: (skill: number, offers: number, extra: number) =>
    `Then those of ${skill} % or more, ${extra > 0 ? `with up to ${extra} ${extra === 1 ? "task" : "tasks"} above their limit, ` : ""}at most ${offers} ${offers === 1 ? "offer" : "offers"}.`,
  broadcast: (skill: number, minutes: number) =>
    `Then everyone of ${skill} % or more at once, for ${minutes} minutes; the first to accept has it.`,
  afterwards: "Then an admin is told, and the task waits for a manual decision.",
  skipped: "A step with no one left passes at once, and so does a refusal.",
  hours: "Points by local hour",
  inside: "Inside working hours",
  after: (hours: number) => `Up to ${hours} ${hours === 1 ? "hour" : "hours"} after them`,
  before: (hours: number) => `Up to ${hours} ${hours === 1 ? "hour" : "hours"} before them`,
  other: "At any other waking hour",
  night: (from: string, to: string) => `At night, from ${from} to ${to}`,
  experience: "Points by experience",
  experienceNote: "Rows are the difficulty of the task, columns the experience of the freelancer.",
  workload: "Load",
  workloadText: (most: number, less: number) =>
    `Each active task takes ${points(less)} off; no one has more than ${tasks(most)}, or fewer when the freelancer says so.`,
  excluded: "Who is not considered",
  overloaded: "Freelancers at their limit of active tasks",
  vacation: "Freelancers on vacation",
  nightFor: (urgencies: string) => `Freelancers at night, for work needed ${urgencies}`,
  always:
    "Always: not approved, not available, below the skills asked for, does not take urgent work, pay below the own minimum, said no already, blocked by the client, or the client in person",
  urgencyIn: {
    CRITICAL: "within 4 hours",
    URGENT: "within a day",
    STANDARD: "within 3 days",
    FLEXIBLE: "without hurry",
  } satisfies Record<TaskUrgency, string>,
}

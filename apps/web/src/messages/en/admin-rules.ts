import { inLocale } from "@atelier/domain/copy"
import type { ScoreDimension } from "@atelier/domain/matching"

const points = (count: number) => (count === 1 ? "1 point" : `${count} points`)
const tasks = (count: number) => (count === 1 ? "1 active task" : `${count} active tasks`)

export const adminRules = inLocale({
  score: "How a freelancer is scored",
  scoreNote: "Each part adds up to its weight, 100 points in total.",
  dimension: {
    skillMatch: "Level in each required skill compared with what the task needs; 10 % less when not verified.",
    timezoneFit: "The freelancer's local time compared with their working hours.",
    experienceMatch: "The freelancer's experience compared with the difficulty of the task.",
    workloadBalance: "The fewer active tasks, the more points.",
    performanceHistory: "Rating, punctuality and acceptance; new freelancers count as average.",
  } satisfies Record<ScoreDimension, string>,
  bonus: "Extra points, up to 100 in total",
  bonusCategory: (p: number) => `${points(p)} for the freelancer's preferred category`,
  bonusFavourite: (p: number) => `${points(p)} for the client's favourite`,
  bonusSkill: (p: number, most: number) => `${points(p)} for each nice-to-have skill, up to ${most}`,
  windows: "Offer windows",
  windowsNote: "For standard and flexible work, only the freelancer's working hours count.",
  escalation: "What happens when no one accepts",
  level1: (skill: number, offers: number) =>
    `First, one at a time: freelancers whose skills match by ${skill} % or more, at most ${offers} ${offers === 1 ? "offer" : "offers"}.`,
  level2: (skill: number, offers: number, extra: number) =>
    `Then freelancers with ${skill} % or more, ${extra > 0 ? `with up to ${extra} ${extra === 1 ? "task" : "tasks"} above their limit, ` : ""}at most ${offers} ${offers === 1 ? "offer" : "offers"}.`,
  broadcast: (skill: number, minutes: number) =>
    `Then everyone with ${skill} % or more at once, for ${minutes} minutes; the first to accept gets it.`,
  afterwards: "Then an admin is notified and decides manually.",
  skipped: "If no one is left at a step, or an offer is declined, the next one starts immediately.",
  hours: "Points by local hour",
  inside: "Inside working hours",
  after: (hours: number) => `Up to ${hours} ${hours === 1 ? "hour" : "hours"} after them`,
  before: (hours: number) => `Up to ${hours} ${hours === 1 ? "hour" : "hours"} before them`,
  other: "At any other waking hour",
  night: (from: string, to: string) => `At night, from ${from} to ${to}`,
  experience: "Points by experience",
  experienceNote: "Rows are the difficulty of the task, columns the experience of the freelancer.",
  workload: "Workload",
  workloadText: (most: number, less: number) =>
    `Each active task deducts ${points(less)}. The limit is ${tasks(most)}, or lower if the freelancer sets it.`,
  excluded: "Exclusions",
  overloaded: "Freelancers at their limit of active tasks",
  vacation: "Freelancers on vacation",
  nightFor: (urgencies: string) => `Freelancers at night, for work needed ${urgencies}`,
  always:
    "Always: not approved, not available, below the required skills, doesn't take urgent work, pay below their minimum, already declined, blocked by the client, or the client themselves",
})

import type { Mutant } from "./mutant.ts"
import { inDomain, inModule } from "./places.ts"

const ESCALATION = [inModule("matching/escalation.test.ts")]
const RACES = [inModule("matching/races.test.ts")]
const EXCLUSION = [inDomain("matching/exclusion.test.ts")]
const SCORE = [inDomain("matching/score.test.ts")]
const RULES = [inDomain("matching/rules.test.ts")]
const RANK = [inModule("matching/rank-candidates.test.ts")]

const answers: Mutant[] = [
  {
    id: "offer-accepted-late",
    fault: "an offer is accepted after its end",
    file: inModule("matching/transition.ts"),
    from: "sql`${taskOffers.expiresAt} > clock_timestamp()`",
    to: "sql`true`",
    tests: [...RACES, ...ESCALATION],
  },
  {
    id: "offer-of-another",
    fault: "a stranger answers someone's offer",
    file: inModule("matching/policy.ts"),
    from: "and(eq(taskOffers.id, offerId), eq(taskOffers.artistId, ctx.actor.userId))",
    to: "and(eq(taskOffers.id, offerId))",
    tests: ["packages/api/src/trpc/strangers.test.ts", ...RACES],
  },
  {
    id: "offer-twice-answered",
    fault: "an offer that was answered is answered again",
    file: inModule("matching/transition.ts"),
    from: `    eq(taskOffers.id, offerId),\n    eq(taskOffers.response, "PENDING"),\n`,
    to: "    eq(taskOffers.id, offerId),\n",
    tests: [...RACES, ...ESCALATION],
  },
  {
    id: "withdrawn-uses-up-level",
    fault: "withdrawn offers use up the offers of a level",
    file: inModule("matching/run-round.ts"),
    from: "        sql`${taskOffers.withdrawnAt} is null`,\n",
    to: "",
    tests: [inModule("matching/withdrawn.test.ts")],
  },
  {
    id: "offer-beside-open-offer",
    fault: "a second offer goes out while one is open",
    file: inModule("matching/run-round.ts"),
    from: " || (await hasOpenOffer(ctx, taskId))",
    to: "",
    tests: [...ESCALATION, ...RACES],
  },
  {
    id: "decline-does-not-pass-on",
    fault: "nobody is asked after a decline",
    file: "packages/domain/src/tasks/lifecycle.ts",
    from: `to === "PENDING" ?`,
    to: `to === "COMPLETED" ?`,
    tests: ESCALATION,
  },
]

const choice: Mutant[] = [
  {
    id: "level-offers-one-more",
    fault: "a level makes one offer more than allowed",
    file: inDomain("matching/escalation.ts"),
    from: "offersMade < maxOffers",
    to: "offersMade <= maxOffers",
    tests: RULES,
  },
  {
    id: "broadcast-twice",
    fault: "a task is broadcast again and again",
    file: inDomain("matching/escalation.ts"),
    from: "offersMade === 0 && eligible > 0",
    to: "eligible > 0",
    tests: RULES,
  },
  {
    id: "overloaded-one-more",
    fault: "someone at the limit gets one more task",
    file: inDomain("matching/exclusion.ts"),
    from: "candidate.activeTasks >= limit",
    to: "candidate.activeTasks > limit",
    tests: EXCLUSION,
  },
  {
    id: "own-limit-ignored",
    fault: "the freelancer's own limit does not count",
    file: inDomain("matching/exclusion.ts"),
    from: "Math.min(candidate.maxConcurrentTasks, workloadSettings.maxActiveTasks)",
    to: "workloadSettings.maxActiveTasks",
    tests: EXCLUSION,
  },
  {
    id: "client-works-for-self",
    fault: "a client is offered the own task",
    file: inDomain("matching/exclusion.ts"),
    from: "if (candidate.userId === task.clientId)",
    to: `if (candidate.userId === "")`,
    tests: EXCLUSION,
  },
  {
    id: "pay-minimum-ignored",
    fault: "work below the freelancer's minimum is offered",
    file: inDomain("matching/exclusion.ts"),
    from: "task.credits < candidate.minCreditsToAccept",
    to: "task.credits < 0",
    tests: EXCLUSION,
  },
  {
    id: "asked-again",
    fault: "who declined is asked again",
    file: inDomain("matching/exclusion.ts"),
    from: "if (candidate.answered)",
    to: `if (candidate.answered === "RELEASED")`,
    tests: EXCLUSION,
  },
  {
    id: "blocked-is-offered",
    fault: "a freelancer whom the client blocked is offered the task",
    file: inDomain("matching/exclusion.ts"),
    from: `candidate.blockedByClient ? "BLOCKED_BY_CLIENT" : null`,
    to: "null",
    tests: EXCLUSION,
  },
  {
    id: "suspended-is-offered",
    fault: "a suspended freelancer is offered work",
    file: inModule("matching/load-candidates.ts"),
    from: " or u.suspended_at is not null then 'NOT_APPROVED'",
    to: " then 'NOT_APPROVED'",
    tests: RANK,
  },
  {
    id: "unverified-as-verified",
    fault: "unverified skills count as much as verified ones",
    file: inDomain("matching/score.ts"),
    from: "const UNVERIFIED_FACTOR = 0.9",
    to: "const UNVERIFIED_FACTOR = 1",
    tests: SCORE,
  },
  {
    id: "score-over-hundred",
    fault: "bonuses push a score over 100",
    file: inDomain("matching/score.ts"),
    from: "Math.min(10_000, hundredths) / 100",
    to: "hundredths / 100",
    tests: SCORE,
  },
  {
    id: "newcomers-buried",
    fault: "newcomers are not drawn toward the mean",
    file: inDomain("matching/score.ts"),
    from: "const PRIOR_TASKS = 5",
    to: "const PRIOR_TASKS = 1",
    tests: SCORE,
  },
  {
    id: "ties-by-most-recent",
    fault: "of two equals the one asked last is asked again",
    file: inDomain("matching/rank.ts"),
    from: "lastOffer(a.candidate) - lastOffer(b.candidate)",
    to: "lastOffer(b.candidate) - lastOffer(a.candidate)",
    tests: [...SCORE, ...RULES],
  },
]

export const OFFER_MUTANTS: Mutant[] = [...answers, ...choice]

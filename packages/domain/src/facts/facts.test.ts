import { describe, expect, test } from "vitest"
import { copy, FORMATS, type Say } from "../copy/index.ts"
import { formatCents } from "../credits/index.ts"
import { USER_ROLES } from "../identity/index.ts"
import { OFFER_WITHDRAWAL_REASONS } from "../matching/index.ts"
import { PAYOUT_FAILURES } from "../payouts/index.ts"
import {
  emailEventsOf,
  FACTS,
  type Fact,
  type FactPayload,
  factOf,
  pathOf,
  type Recipient,
  type ToldFact,
} from "./index.ts"
import { RECIPIENTS } from "./recipients.ts"

const MIRA = "Mira Sol"
const task = { title: "Autumn poster" }
const until = new Date("2026-12-04T17:00:00Z")
const money = { amountCents: 3430, currency: "USD" }
const transfer = { payoutId: "p1", transferId: "tr_1" }
const cancelled = {
  ...task,
  by: "CLIENT",
  reason: "Not needed any more",
  refundCredits: 15,
  earnedCents: 1715,
} as const

/** Every fact that people are told of as it may happen, also with what may be missing. */
const EXAMPLES: { [F in ToldFact]: [FactPayload<F>, ...FactPayload<F>[]] } = {
  "freelancer.applied": [{ applicant: "Ida Berg" }],
  "freelancer.approved": [{}],
  "freelancer.rejected": [{ reason: "Your portfolio shows no print work yet." }],
  "freelancer.suspended": [{ reason: "You did not answer for two weeks." }],
  "skill.verified": [{ skill: "Packaging" }],
  "member.joined": [{ member: "Ida Berg", company: "Northlight" }],
  "member.left": [{ member: "Ida Berg", company: "Northlight" }],
  "member.removed": [{ company: "Northlight" }],
  "member.changed": [
    { company: "Northlight", role: "VIEWER", monthlyBudget: null },
    { company: "Northlight", role: "MEMBER", monthlyBudget: 1 },
  ],
  "ownership.offered": [{ company: "Northlight", owner: "Lena Vogt", until }],
  "ownership.taken": [{ company: "Northlight", owner: "Ida Berg", credits: 1 }],
  "order.waiting": [
    { ...task, member: "Ida Berg", credits: 1, note: null },
    { ...task, member: "Ida Berg", credits: 40, note: "For the fair." },
  ],
  "order.approved": [{ ...task, owner: "Lena Vogt", credits: 40 }],
  "order.declined": [{ ...task, owner: "Lena Vogt", answer: "Not this month." }],
  "order.expired": [task],
  "credits.purchased": [{ credits: 100, paidCents: 490_000, currency: "USD", balance: 101 }],
  "credits.granted": [{ credits: 1, reason: "Sorry for the delay.", balance: 12 }],
  "credits.clawedBack": [{ credits: 20 }],
  "credits.restored": [{ credits: 20 }],
  "credits.frozen": [
    { reason: "PAYMENT_RETURNED", owedCredits: 1 },
    { reason: "PAYMENT_RETURNED", owedCredits: 30 },
  ],
  "credits.unfrozen": [
    { reason: "NOTHING_OWED", settled: true },
    { reason: "Paid by invoice.", settled: false },
  ],
  "earnings.available": [{ amountCents: 3430, credits: 2 }],
  "task.submitted": [{ ...task, credits: 20 }],
  "task.accepted": [{ ...task, freelancer: MIRA }],
  "task.assigned": [{ ...task, freelancer: MIRA }],
  "task.started": [{ ...task, freelancer: MIRA }],
  "task.released": [{ ...task, freelancer: MIRA, reason: "I fell ill." }],
  "task.unassigned": [{ ...task, reason: "It takes too long." }],
  "task.unassignable": [{ ...task, hours: 72 }],
  "task.cancelled": [
    cancelled,
    { ...cancelled, by: "ADMIN", earnedCents: 0 },
    { ...task, by: "SYSTEM", refundCredits: 20, earnedCents: 0 },
    { ...cancelled, refundCredits: 0, reason: undefined },
  ],
  "task.approved": [{ ...task, earnedCents: 3430 }],
  "task.approvedAutomatically": [task],
  "task.reviewReminder": [{ ...task, until }],
  "task.dueSoon": [{ ...task, deadline: until }],
  "task.overdue": [{ ...task, deadline: until }],
  "task.revised": [{ ...task, feedback: "A larger headline, please.", due: until }],
  "offer.made": [
    { ...task, payCents: 3430, until, countsWorkingHours: true },
    { ...task, payCents: 3430, until, countsWorkingHours: false },
  ],
  "offer.expired": [task],
  "offer.withdrawn": [
    { ...task, reason: "TAKEN_BY_ANOTHER" },
    ...OFFER_WITHDRAWAL_REASONS.map((reason) => ({ ...task, reason })),
  ],
  "task.disputeResolved": [
    { ...task, outcome: "COMPLETED", refundCredits: 5, earnedCents: 1715, note: "Half of it was done." },
    { ...task, outcome: "CANCELLED", refundCredits: 10, earnedCents: 0, note: "None of it can be used." },
    { ...task, outcome: "COMPLETED", refundCredits: 0, earnedCents: 3430, note: "It is as briefed." },
  ],
  "dispute.opened": [
    { ...task, by: "CLIENT", reason: "The banners have the wrong size." },
    { ...task, by: "FREELANCER", reason: "These changes are beyond the brief." },
  ],
  "dispute.answered": [
    { ...task, by: "CLIENT", answer: "They were asked for in the brief." },
    { ...task, by: "FREELANCER", answer: "The size was never named." },
  ],
  "dispute.withdrawn": [{ ...task, by: "CLIENT" }],
  "settlement.proposed": [
    { ...task, refundCredits: 5, earnedCents: 1715, note: "Half of it was done." },
    { ...task, refundCredits: 0, earnedCents: 3430, note: "It is as briefed." },
  ],
  "delivery.submitted": [{ ...task, version: 2, freelancer: MIRA }],
  "delivery.passed": [
    { ...task, version: 2, until },
    { ...task, version: 2, until: null },
  ],
  "delivery.returned": [{ ...task, version: 1, feedback: "The logo is missing.", due: until }],
  "pin.replied": [{ ...task, author: "Lena Vogt", number: 2, excerpt: "Better, thank you." }],
  "message.sent": [{ ...task, author: "Lena Vogt", excerpt: "Could it be bluer?" }],
  "payout.requested": [{ ...money, freelancer: MIRA, lines: 2 }],
  "payout.paid": [money],
  "payout.failed": [
    { ...money, freelancer: MIRA, why: { note: "Your bank sent it back." } },
    { ...money, freelancer: MIRA, why: "REFUSED_BY_STRIPE", detail: "account_closed" },
    ...PAYOUT_FAILURES.map((why) => ({ ...money, freelancer: MIRA, why })),
  ],
  "payout.rejected": [{ ...money, reason: "Please check your address." }],
  "payout.partlyReversed": [transfer],
  "payout.unexpectedTransfer": [transfer],
  "payoutAccount.changed": [{ hours: 24 }, { hours: 1 }],
  "webhook.failed": [{ type: "charge.refunded", error: "No such purchase." }],
  "job.failed": [{ job: "matching.run-round", error: "" }],
  "proof.failed": [{ differenceCents: -125, booksCents: 0, stripeCents: 125 }],
}

const say: Say = {
  at: (moment) =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(moment),
  money: (cents, currency) => formatCents(cents, FORMATS, currency),
}

/** Steps of a task share an action; which step it was stands in the entry. */
const STEPS: readonly string[] = ["TASK_STATUS_CHANGE"]

type AnyCopy = Record<string, Record<string, Record<"title" | "body", (payload: unknown, say: Say) => string>>>
const notices: AnyCopy = copy.notices as never

const pairs = Object.keys(EXAMPLES).flatMap((name) =>
  Object.entries(factOf(name as ToldFact).tells ?? {}).flatMap(([recipient, { place }]) =>
    EXAMPLES[name as ToldFact].map((example) => {
      const words = notices[name]?.[recipient]
      const [title, body] = [words?.title(example, say) ?? "", words?.body(example, say) ?? ""]
      return { name, recipient: recipient as Recipient, place, title, body }
    }),
  ),
)

describe("what people are told of a fact", () => {
  test.each(pairs)("$name to $recipient: $title", ({ recipient, title, body, place }) => {
    for (const text of [title, body]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/)
      expect(text, "no double blanks, none at the ends").toBe(text.replaceAll(/ {2,}/g, " ").trim())
      expect(text, "amounts and counts have their noun").not.toMatch(
        /\b1 (credits|files)\b|\b(?:[02-9]|\d\d+) credit\b/,
      )
      expect(text, "no codes").not.toMatch(/\b[A-Z]+_[A-Z_]+\b/)
    }
    expect(title).toMatch(/^["“A-Z$0-9].*[^.!:,]$/s)
    expect(body, "ends as a sentence does").toMatch(/^$|[.?!_a-z]$/)
    if (recipient.toLowerCase().includes("freelancer") || recipient.toLowerCase().includes("holder")) {
      expect(title + body, "nobody reads of themselves in the third person").not.toContain(MIRA)
    }
    const { role, places } = RECIPIENTS[recipient]
    expect(places).toContain(place)
    for (const reader of role ? [role] : USER_ROLES) {
      expect(pathOf(place, reader, "t1")).toMatch(new RegExp(`^/${reader.toLowerCase()}(/|$)`))
    }
  })

  test("money and reasons are told to those whom they concern", () => {
    const words = copy.notices["task.cancelled"]
    expect(words.freelancer.body(cancelled, say)).toBe(
      "You earn $17.15 for the work done.\n\nReason: Not needed any more",
    )
    expect(words.client.body(cancelled, say)).toBe("You got 15 credits back.\n\nReason: Not needed any more")
    expect(words.client.body(cancelled, say)).not.toContain("$")
    expect(words.freelancer.body(cancelled, say)).not.toContain("credit")
  })
})

/** What the last word of a fact is called in the audit log. */
const VERBS: Record<string, string> = {
  created: "CREATE",
  drafted: "CREATE",
  saved: "SAVE",
  deleted: "DELETE",
  revoked: "REVOKE",
  requested: "REQUEST",
  approved: "APPROVE",
  rejected: "REJECT",
  cancelled: "CANCEL",
  held: "HOLD",
  resumed: "RESUME",
  failed: "FAIL",
  suspended: "SUSPEND",
  frozen: "FREEZE",
  unfrozen: "UNFREEZE",
  published: "PUBLISH",
  discarded: "DISCARD",
}

test("a fact is filed as what has happened, not as something like it", () => {
  const filed = Object.entries<Fact>(FACTS).flatMap(([name, { audit }]) => {
    const verb = VERBS[name.split(".").at(-1) ?? ""]
    return audit && verb && !STEPS.includes(audit[0]) ? [[name, verb, audit[0].split("_").at(-1)]] : []
  })
  expect(filed.length).toBeGreaterThan(20)
  expect(filed.filter(([, verb, action]) => verb !== action)).toEqual([])
})

describe("e-mail settings", () => {
  const facts = Object.values(FACTS)

  test("offer a role what some fact tells it by e-mail, and nothing that is never sent", () => {
    expect(emailEventsOf("CLIENT", facts)).toEqual(expect.arrayContaining(["TASK_ASSIGNED", "DELIVERY_READY"]))
    expect(emailEventsOf("CLIENT", facts)).not.toContain("PAYOUT_PAID")
    expect(emailEventsOf("FREELANCER", facts)).toEqual(expect.arrayContaining(["OFFER_RECEIVED", "TASK_RELEASED"]))
    expect(emailEventsOf("ADMIN", facts)).toContain("PROOF_FAILED")
    for (const role of USER_ROLES) {
      const events = emailEventsOf(role, facts)
      expect(events, "kinds that nothing tells of yet").not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(MENTIONED|CREDITS_REFUNDED)/)]),
      )
    }
  })

  test("do not offer an e-mail that only another role gets", () => {
    expect(emailEventsOf("FREELANCER", [FACTS["task.unassignable"]])).toEqual([])
    expect(emailEventsOf("CLIENT", [FACTS["task.unassignable"]])).toEqual(["TASK_UNASSIGNABLE"])
  })
})

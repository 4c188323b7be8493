import type { UserRole } from "@atelier/domain/identity"
import type { NotificationEvent } from "@atelier/domain/notifications"
import type { SpokenParams } from "./in-words.ts"

type Words = (p: SpokenParams) => string
type Place =
  | "task"
  | "offers"
  | "credits"
  | "earnings"
  | "review"
  | "people"
  | "money"
  | "profile"
  | "security"
  | "home"
type Template = { title: Words; body: Words; place: Place }

const t = (p: SpokenParams) => (p.title ? `"${p.title}"` : "the task")
const by = (p: SpokenParams, fallback: string) => String(p.by ?? fallback)
const because = (p: SpokenParams) => (p.reason ? ` Reason: ${p.reason}` : "")
const dueBy = (p: SpokenParams) => (p.due ? `\n\nThe next version is due on ${p.due}.` : "")
const money = (p: SpokenParams) => String(p.amount ?? "")

/** The words of every event, their place in the house. */
export const TEMPLATES: Record<NotificationEvent, Template> = {
  OFFER_RECEIVED: {
    title: (p) => `An offer for you: ${t(p)}`,
    body: (p) =>
      `${money(p)}${p.until ? `, answer by ${p.until}` : ""}${p.counted ? ", counted in your working hours" : ""}.`,
    place: "offers",
  },
  OFFER_EXPIRED: {
    title: (p) => `The offer for ${t(p)} has passed`,
    body: () => "It went to someone else. Your rating does not change.",
    place: "offers",
  },
  OFFER_WITHDRAWN: {
    title: (p) => `The offer for ${t(p)} was withdrawn`,
    body: (p) => `There is nothing to do.${because(p)}`,
    place: "offers",
  },
  TASK_SUBMITTED: {
    title: (p) => `New task: ${t(p)}`,
    body: (p) => `${p.credits ?? ""} credits. A freelancer is being found.`,
    place: "task",
  },
  TASK_ASSIGNED: {
    title: (p) => `${by(p, "A freelancer")} takes ${t(p)}`,
    body: () => "Work starts soon.",
    place: "task",
  },
  TASK_STARTED: {
    title: (p) => `${by(p, "Your freelancer")} has started on ${t(p)}`,
    body: () => "You hear from us when the first version is there.",
    place: "task",
  },
  TASK_RELEASED: {
    title: (p) => `${by(p, "The freelancer")} gave ${t(p)} back`,
    body: (p) => `Someone else is being found.${because(p)}`,
    place: "task",
  },
  TASK_UNASSIGNABLE: {
    title: (p) => `Nobody free for ${t(p)} yet`,
    body: () => "Atelier looks for someone by hand. If nobody is found within three days, all credits come back.",
    place: "task",
  },
  TASK_CANCELLED: {
    title: (p) => `${t(p)} was cancelled`,
    body: (p) => `${p.refund ? `${p.refund} credits were refunded.` : "Nothing more happens."}${because(p)}`,
    place: "task",
  },
  TASK_COMPLETED: {
    title: (p) => `${t(p)} is finished`,
    body: (p) => (p.amount ? `You earned ${money(p)}.` : "The files are yours."),
    place: "task",
  },
  TASK_DUE_SOON: {
    title: (p) => `${t(p)} is due soon`,
    body: (p) => `Due ${p.at ?? "within a day"}.`,
    place: "task",
  },
  TASK_OVERDUE: {
    title: (p) => `${t(p)} is late`,
    body: (p) => `It was due ${p.at ?? "already"}.`,
    place: "task",
  },
  DELIVERY_SUBMITTED: {
    title: (p) => `Version ${p.version ?? ""} of ${t(p)} waits for review`,
    body: (p) => `Delivered by ${by(p, "the freelancer")}.`,
    place: "review",
  },
  DELIVERY_READY: {
    title: (p) => `Version ${p.version ?? ""} of ${t(p)} is ready`,
    body: (p) => `Approve it or ask for changes. ${p.until ? `Without an answer it is approved on ${p.until}.` : ""}`,
    place: "task",
  },
  DELIVERY_RETURNED: {
    title: (p) => `${t(p)} came back from Atelier's review`,
    body: (p) => `${p.feedback ?? "See what to change."}${dueBy(p)}`,
    place: "task",
  },
  REVIEW_REMINDER: {
    title: (p) => `${t(p)} still waits for you`,
    body: (p) => `Without an answer it is approved ${p.until ? `on ${p.until}` : "automatically"}.`,
    place: "task",
  },
  REVISION_REQUESTED: {
    title: (p) => `Changes wanted on ${t(p)}`,
    body: (p) => `${p.feedback ?? "See the feedback."}${dueBy(p)}`,
    place: "task",
  },
  RATING_REQUESTED: {
    title: (p) => `How was the work on ${t(p)}?`,
    body: () => "One click helps us choose for you next time.",
    place: "task",
  },
  DISPUTE_OPENED: {
    title: (p) => `A dispute about ${t(p)}`,
    body: (p) => `All clocks stand still until it is settled.${because(p)}`,
    place: "task",
  },
  DISPUTE_RESOLVED: {
    title: (p) => `The dispute about ${t(p)} is settled`,
    body: (p) => String(p.resolution ?? "See the result."),
    place: "task",
  },
  MESSAGE_RECEIVED: {
    title: (p) => `${by(p, "Someone")} wrote about ${t(p)}`,
    body: (p) => String(p.excerpt ?? ""),
    place: "task",
  },
  MENTIONED: {
    title: (p) => `${by(p, "Someone")} mentioned you in ${t(p)}`,
    body: (p) => String(p.excerpt ?? ""),
    place: "task",
  },
  CREDITS_PURCHASED: {
    title: (p) => `${p.credits ?? ""} credits are on your account`,
    body: (p) => `You paid ${money(p)}. Your balance is ${p.balance ?? ""}.`,
    place: "credits",
  },
  CREDITS_REFUNDED: {
    title: (p) => `${p.credits ?? ""} credits were refunded`,
    body: (p) => `For ${t(p)}.`,
    place: "credits",
  },
  CREDITS_GRANTED: {
    title: (p) => `${p.credits ?? ""} credits from Atelier`,
    body: (p) => String(p.reason ?? ""),
    place: "credits",
  },
  CREDITS_CLAWED_BACK: {
    title: (p) => `${p.credits ?? ""} credits were taken back`,
    body: (p) => `The payment behind them was returned.${because(p)}`,
    place: "credits",
  },
  CREDITS_RESTORED: {
    title: (p) => (p.credits ? `${p.credits} credits are back in your account` : "You can spend your credits again"),
    body: (p) => String(p.reason ?? ""),
    place: "credits",
  },
  EARNING_AVAILABLE: {
    title: (p) => `${money(p)} can be withdrawn`,
    body: (p) => `From ${t(p)}.`,
    place: "earnings",
  },
  PAYOUT_REQUESTED: {
    title: (p) => `Payout of ${money(p)} requested`,
    body: (p) => `${by(p, "A freelancer")} waits for approval.`,
    place: "money",
  },
  PAYOUT_PAID: {
    title: (p) => `${money(p)} is on its way to you`,
    body: () => "It arrives within two to three working days.",
    place: "earnings",
  },
  PAYOUT_FAILED: {
    title: (p) => `The payout of ${money(p)} did not go through`,
    body: (p) => `${p.by ? `${p.by} can ask again.` : "Your earnings are available again."}${because(p)}`,
    place: "earnings",
  },
  PAYOUT_ACCOUNT_CHANGED: {
    title: () => "Your payout account was changed",
    body: () => "Payouts pause for a day, to be safe. If this was not you, write to us at once.",
    place: "earnings",
  },
  APPLICATION_RECEIVED: {
    title: (p) => `${by(p, "Someone")} applied as a freelancer`,
    body: () => "Look at the application.",
    place: "people",
  },
  FREELANCER_APPROVED: {
    title: () => "Welcome: your application is approved",
    body: () => "Offers can reach you from now on.",
    place: "profile",
  },
  FREELANCER_REJECTED: {
    title: () => "Your application was not accepted",
    body: (p) => String(p.reason ?? ""),
    place: "profile",
  },
  FREELANCER_SUSPENDED: {
    title: () => "Your account is suspended",
    body: (p) => String(p.reason ?? ""),
    place: "profile",
  },
  SKILL_VERIFIED: {
    title: (p) => `${p.skill ?? "A skill"} is verified`,
    body: () => "It counts fully in matching from now on.",
    place: "profile",
  },
  WEBHOOK_FAILED: {
    title: (p) => `A payment event failed: ${p.type ?? ""}`,
    body: (p) => String(p.error ?? ""),
    place: "money",
  },
  JOB_FAILED: {
    title: (p) => `A background job failed: ${p.job ?? ""}`,
    body: (p) =>
      `It used up its tries and was set aside. You can run it again from the start page. ${p.error ?? ""}`.trim(),
    place: "home",
  },
  PROOF_FAILED: {
    title: () => "The books do not prove",
    body: (p) => String(p.detail ?? ""),
    place: "money",
  },
  SECURITY_ALERT: {
    title: (p) => String(p.title ?? "Security alert"),
    body: (p) => String(p.detail ?? ""),
    place: "security",
  },
}

/** Where a notification leads, by the role of who gets it. */
export const linkOf = (event: NotificationEvent, role: UserRole, taskId: string | undefined): string => {
  const home = `/${role.toLowerCase()}`
  const task = taskId ? `${home}/tasks/${taskId}` : home
  const { place } = TEMPLATES[event]
  switch (place) {
    case "task":
      return task
    case "offers":
      return role === "FREELANCER" ? "/freelancer/offers" : task
    case "credits":
      return role === "ADMIN" ? "/admin/money" : "/client/credits"
    case "earnings":
      return role === "ADMIN" ? "/admin/money" : "/freelancer/earnings"
    case "review":
      return role === "ADMIN" ? "/admin/review" : task
    case "people":
      return role === "ADMIN" ? "/admin/people" : home
    case "money":
      return role === "ADMIN" ? "/admin/money" : home
    case "profile":
      return role === "FREELANCER" ? "/freelancer/profile" : home
    case "home":
      return home
    case "security":
      return role === "ADMIN" ? "/admin/audit" : home
  }
}

import type { UserRole } from "../identity/enums.ts"

/** Pages that a notification may lead to. */
type Place =
  | "home"
  | "task"
  | "offers"
  | "work"
  | "earnings"
  | "profile"
  | "credits"
  | "team"
  | "review"
  | "people"
  | "money"
  | "payouts"
  | "webhooks"
  | "audit"

/** As what someone is told of a fact: the role (null where it may be any), and the pages that such a reader may open. */
export const RECIPIENTS = {
  client: { role: "CLIENT", places: ["home", "task", "credits", "team"] },
  freelancer: { role: "FREELANCER", places: ["home", "task", "work", "earnings", "profile"] },
  /** Had the task until now and may not open it any more. */
  formerFreelancer: { role: "FREELANCER", places: ["home", "work"] },
  /** Has an open offer. */
  holder: { role: "FREELANCER", places: ["home", "offers"] },
  /** Had an offer that is over. */
  formerHolder: { role: "FREELANCER", places: ["home", "offers"] },
  /** Takes part in the conversation about a task. */
  participants: { role: null, places: ["home", "task"] },
  admins: {
    role: "ADMIN",
    places: ["home", "task", "review", "people", "money", "payouts", "webhooks", "audit"],
  },
} as const satisfies Record<string, { role: UserRole | null; places: readonly Place[] }>

export type Recipient = keyof typeof RECIPIENTS
export type PlaceOf<R extends Recipient> = (typeof RECIPIENTS)[R]["places"][number]

const PATHS: Record<Exclude<Place, "home" | "task">, string> = {
  offers: "/freelancer/offers",
  work: "/freelancer/work",
  earnings: "/freelancer/earnings",
  profile: "/freelancer/profile",
  credits: "/client/credits",
  team: "/client/team",
  review: "/admin/review",
  people: "/admin/people",
  money: "/admin/money",
  payouts: "/admin/money/payouts",
  webhooks: "/admin/money/webhooks",
  audit: "/admin/audit",
}

/** The address of a page for a reader with this role. */
export function pathOf(place: Place, role: UserRole, taskId: string | undefined): string {
  const home = `/${role.toLowerCase()}`
  if (place === "home" || (place === "task" && !taskId)) {
    return home
  }
  return place === "task" ? `${home}/tasks/${taskId}` : PATHS[place]
}

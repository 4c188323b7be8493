import { inLocale } from "@atelier/domain/copy"

export const offer = inLocale({
  take: "Accept this task?",
  alone:
    "If you don't answer, it goes to someone else. Your rating doesn't change, but it lowers your acceptance rate.",
  aloneUntil: "Exclusive to you until",
  counted: ", counted in your working hours",
  openUntil: "Offered to several freelancers until",
  broadcast: "The first to accept gets it. If you don't answer, nothing changes for you.",
  accept: "Accept",
  accepted: "Accepted. We've notified the client.",
  decline: "Decline",
  whyYou: "Why you",
  earn: "You earn",
  paid: "It paid",
  terms: (credits: string, days: string) =>
    `${credits}, fixed when you accept. Available ${days === "" ? "immediately" : days} after approval, even if the client's card fails.`,
  facts: "Facts",
  firstVersion: "First version",
  revisions: "Revisions",
  included: (count: number) => `${count} included`,
  level: "Level",
  kind: "Category",
  pieces: "Pieces",
  client: "Client",
  answers: (hours: number) => (hours === 1 ? "answers within an hour" : `answers within ${hours} h`),
  newClient: "new client",
  workload: "Your workload now",
  workloadOf: (active: number, all: number) => `${active} of ${all}`,
  others: "View your other offers",
})

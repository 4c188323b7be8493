import { inLocale } from "@atelier/domain/copy"

export const adminRounds = inLocale({
  title: "Rounds",
  note: "Each search for a freelancer, with everyone who was looked at.",
  task: "Task",
  where: (number: number, level: number) => `Round ${number}, step ${level}`,
  outcome: "Result",
  eligible: "Eligible",
  rules: "Rules",
  version: (version: number) => `Version ${version}`,
  ran: "Ran",
  anyOutcome: "Any result",
  all: "Show all rounds",
  to: (who: string) => `to ${who}`,
  eligibleOf: (eligible: string, considered: string) => `${eligible} of ${considered}`,
  emptyTitle: "No rounds yet.",
  empty: "A round appears as soon as a client submits a task.",
})

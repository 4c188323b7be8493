import { inLocale } from "@atelier/domain/copy"

type State = "OPEN" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "WITHDRAWN"

export const offers = inLocale({
  title: "Offers",
  open: "Open",
  earlier: "Past offers",
  timeLeft: "Time left",
  reference: "Reference",
  task: "Task",
  youEarn: "You earn",
  what: "Outcome",
  sent: "Offered",
  first: (date: string) => `first version by ${date}`,
  noDeadline: "no date",
  pieces: (count: number) => (count === 1 ? "one piece" : `${count} pieces`),
  alone: (when: string, working: boolean) =>
    `Exclusive to you until ${when}${working ? ", counted in your working hours" : ""}`,
  everyone: (when: string) => `Offered to several freelancers until ${when}`,

  state: {
    OPEN: "Open",
    ACCEPTED: "Accepted",
    DECLINED: "Declined",
    EXPIRED: "Expired",
    WITHDRAWN: "Withdrawn",
  } satisfies Record<State, string>,
})

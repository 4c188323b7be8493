import { inLocale } from "@atelier/domain/copy"

const WORDS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const
const word = (count: number) => WORDS[count] ?? String(count)

/** A freelancer's home. */
export const workHome = inLocale({
  title: (count: number, name: string) =>
    count === 0
      ? `You're all caught up, ${name}.`
      : count === 1
        ? `One thing needs you, ${name}.`
        : `${word(count)} things need you, ${name}.`,
  welcome: (name: string) => `Welcome, ${name}.`,
  yourTurn: "Your turn",
  offers: "Offers",
  moving: "Waiting on others",
  glance: "Earnings",
  workload: "Workload",
  available: "you can withdraw now",
  onHoldNext: (amount: string, date: string) => `${amount} more from ${date}`,
  onHold: (amount: string) => `${amount} on hold`,
  onItsWay: (amount: string) => `${amount} on its way to you`,
  nothingYet: "Your first approved task appears here.",
  toEarnings: "Open earnings",
  active: "Active tasks",
  activeOf: (active: number, all: number) => `${active} of ${all}`,
  hours: "Your hours",
  rating: "Rating",
  ratingOf: (rating: string, count: number) =>
    count === 1 ? `${rating} from one client` : `${rating} from ${count} clients`,
  onTime: "On time",
  accepted: "Offers accepted",
  finished: "Finished",
  doing: {
    START: (title: string) => `Start work: ${title}`,
    WORK: (title: string) => `Deliver: ${title}`,
    REWORK: (title: string) => `Make the changes: ${title}`,
  },
  message: (title: string) => `New message: ${title}`,
  unread: (count: number) => (count === 1 ? "1 unread message." : `${count} unread messages.`),
  unreadMark: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
})

import { inLocale } from "@atelier/domain/copy"

const WORDS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"] as const
const word = (count: number) => WORDS[count] ?? String(count)

export const clientHome = inLocale({
  title: (count: number, name: string) =>
    count === 1
      ? `One thing needs you, ${name}.`
      : count === 0
        ? `You're all caught up, ${name}.`
        : `${word(count)} things need you, ${name}.`,
  welcome: (name: string) => `Welcome, ${name}.`,
  yourTurn: "Your turn",
  moving: "In progress",
  review: (title: string) => `Review: ${title}`,
  rate: (title: string) => `Rate: ${title}`,
  message: (title: string) => `New message: ${title}`,
  unreadMark: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
  rateMark: "Any time",
  line: {
    delivered: (who: string) => `${who} delivered it.`,
    approvedOn: (day: string) => `Auto-approves on ${day}.`,
    finished: (who: string) => `${who} finished it.`,
    finding: "Atelier is looking for the right person.",
    offer: (when: string) => `Offered to a freelancer, answer due by ${when}.`,
    broadcast: (when: string) => `Offered to everyone who fits, until ${when}.`,
    starts: (who: string) => `${who} accepted it and starts soon.`,
    works: (who: string) => `${who} is working on it.`,
    reworks: (who: string) => `${who} is making your changes.`,
    checked: (who: string) => `${who} delivered it. Atelier reviews it first.`,
    noneFound: "No freelancer is available yet. Atelier is looking for one.",
    refundOn: (day: string) => `If none is found by ${day}, the task is cancelled and all credits are refunded.`,
    disputed: "Atelier is settling the dispute. Deadlines are paused.",
    firstDue: (day: string) => `First version due ${day}.`,
    due: (day: string) => `Due ${day}.`,
    lateSince: (day: string) => `Late since ${day}.`,
  },
  first: {
    title: "Your first task starts with a sentence.",
    text: "Say what you need in your own words. We turn it into a brief with a price, and nothing is charged until you submit it. This page then shows what happens next and whose turn it is.",
    action: "Describe your first task",
  },
  idle: {
    title: "Nothing in progress.",
    text: "Start with a sentence. You see the price before anything is charged.",
    action: "New task",
  },
  credits: {
    title: "Credits",
    held: (credits: string, tasks: number) =>
      tasks === 1 ? `${credits} reserved for one task.` : `${credits} reserved for ${word(tasks).toLowerCase()} tasks.`,
    usual: (credits: string) => `Your typical task costs about ${credits}.`,
    low: "That is less than your typical task costs.",
    none: "You only need credits when you submit a brief.",
    buy: "Buy credits",
  },
  month: {
    title: "Last 30 days",
    finished: "Finished",
    tasks: (count: string, one: boolean) => (one ? `${count} task` : `${count} tasks`),
    firstVersion: "First version",
    days: (days: string) => `${days} days`,
    hours: (hours: string) => `${hours} hours`,
    anHour: "within an hour",
    withoutChanges: "Approved without changes",
    of: (count: string, all: string) => `${count} of ${all}`,
  },
  aside: "Credits and numbers",
})

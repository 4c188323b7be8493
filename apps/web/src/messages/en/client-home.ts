const WORDS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"] as const
const word = (count: number) => WORDS[count] ?? String(count)

export const clientHome = {
  title: (count: number, name: string) =>
    count === 1
      ? `One thing waits for you, ${name}.`
      : count === 0
        ? `Nothing waits for you, ${name}.`
        : `${word(count)} things wait for you, ${name}.`,
  welcome: (name: string) => `Welcome, ${name}.`,
  yourTurn: "Your turn",
  moving: "Moving",
  drafts: "Begun and not sent",
  review: (title: string) => `Approve or change: ${title}`,
  rate: (title: string) => `Rate: ${title}`,
  message: (title: string) => `New message: ${title}`,
  unreadMark: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
  rateMark: "Whenever you like",
  line: {
    delivered: (who: string) => `${who} delivered it.`,
    approvedOn: (day: string) => `Approved automatically ${day}.`,
    finished: (who: string) => `${who} finished it.`,
    finding: "Atelier is looking for the right person.",
    offer: (when: string) => `A freelancer has it and answers by ${when}.`,
    broadcast: (when: string) => `Everyone suitable was asked, until ${when}.`,
    starts: (who: string) => `${who} has taken it and starts soon.`,
    works: (who: string) => `${who} is working on it.`,
    reworks: (who: string) => `${who} is making your changes.`,
    checked: (who: string) => `${who} delivered it; Atelier's own review comes first.`,
    nobody: "No freelancer is available yet. Atelier is looking for one.",
    refundOn: (day: string) => `Without success it is cancelled ${day} and everything comes back.`,
    disputed: "Atelier is settling the dispute. Deadlines are paused.",
    firstDue: (day: string) => `First version due ${day}.`,
    due: (day: string) => `Due ${day}.`,
    lateSince: (day: string) => `Late since ${day}.`,
  },
  first: {
    title: "Your first task begins with a sentence.",
    text: "Say what you need in your own words. It becomes a brief you can check, with a price before anything is charged. What happens next, and whose turn it is, appears on this page.",
    action: "Describe your first task",
  },
  idle: {
    title: "Nothing is under way.",
    text: "A new task begins with a sentence; the price is named before anything is charged.",
    action: "Begin a task",
  },
  credits: {
    title: "Credits",
    held: (credits: string, tasks: number) =>
      tasks === 1 ? `${credits} held in one task.` : `${credits} held in ${word(tasks).toLowerCase()} tasks.`,
    usual: (credits: string) => `A usual task of yours takes about ${credits}.`,
    low: "That is less than a usual task of yours takes.",
    none: "You only need credits when you send a brief off.",
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
    withoutChanges: "Without changes",
    of: (count: string, all: string) => `${count} of ${all}`,
  },
  draft: {
    all: (count: number) => `All ${count} drafts`,
    ready: "Ready to send",
    missing: "Not complete yet",
    touched: "Last changed",
  },
  aside: "Credits and numbers",
}

import { inLocale } from "@atelier/domain/copy"

/** What a freelancer sees of an own task. */
export const work = inLocale({
  /** One line below a task's name, seen by its freelancer. */
  line: {
    forClient: (client: string) => `For ${client}.`,
    firstDue: (when: string) => `First version due ${when}.`,
    due: (when: string) => `Due ${when}.`,
    lateSince: (when: string) => `Late since ${when}.`,
    checked: "Atelier reviews it first, usually within an hour.",
    withClient: (who: string) => `${who} is reviewing it.`,
    approvedOn: (when: string) => `Auto-approves on ${when}.`,
    disputed: "Atelier is resolving the dispute. Deadlines are paused.",
    approved: (when: string) => `Approved ${when}.`,
    cancelled: (when: string) => `Cancelled ${when}.`,
  },
  late: (duration: string) => `${duration} late`,
  task: {
    crumb: "Work",
    start: "Start work",
    started: "Started. We've notified the client.",
    willEarn: (amount: string) => `You earn ${amount} once the client approves it.`,
    earned: (amount: string) => `You earned ${amount}.`,
    toEarnings: "View earnings",
    brief: "Brief",
    checked: "Acceptance criteria",
    release: "Release task",
    references: "References to download",
    releaseDialog: {
      title: "Release this task?",
      text: "We look for someone else right away. It lowers your acceptance rate, and you earn nothing for it.",
      reason: "Reason",
      help: "The client can see it.",
      tooShort: "Enter a short reason.",
      confirm: "Release task",
      done: "Task released. We're looking for someone else.",
    },
  },
})

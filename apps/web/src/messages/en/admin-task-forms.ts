import { inLocale } from "@atelier/domain/copy"

export const adminTaskForms = inLocale({
  edit: {
    name: "Title",
    nameWrong: "Between 3 and 200 characters.",
    due: "Due",
    dueHelp: (timezone: string) => `Your time, ${timezone}.`,
    duePast: "Choose a time in the future.",
    taken: "Difficulty and urgency can't be changed once a freelancer has accepted the task.",
    save: "Save changes",
    unchanged: "No changes yet.",
    done: "Saved.",
  },
  assign: {
    find: "Name or e-mail address",
    findHelp: "Approved freelancers only.",
    noMatch: "No approved freelancer with this name.",
    choose: "Freelancers",
    suggested: "From the last round",
    score: (score: string) => `${score} points`,
    reason: "Why this freelancer?",
    confirm: (who: string) => `Assign ${who}`,
    pick: "Choose a freelancer first.",
    done: (who: string) => `Assigned to ${who}.`,
  },
  end: {
    refund: "Refund to the client, in credits",
    split: (back: string, client: string, pay: string, freelancer: string) =>
      `${back} are refunded to ${client}; ${freelancer} earns ${pay}.`,
    back: (back: string, client: string) => `${back} are refunded to ${client}.`,
    wrong: (credits: string) => `A whole number from 0 to ${credits}.`,
    confirm: (back: string, pay: string) => `End task: refund ${back}, pay ${pay}`,
    confirmBack: (back: string) => `End task, refund ${back}`,
    done: "Task ended. Everyone involved is notified.",
  },
})

import { inLocale } from "@atelier/domain/copy"
import type { ApprovalCause } from "@atelier/domain/tasks"

export const approvals = inLocale({
  title: "Orders to approve",
  wants: (member: string, title: string, price: string) => `${member} wants to order "${title}" for ${price}`,
  cause: {
    LIMIT: "Above the limit for one order.",
    BUDGET: "More than is left of their budget this month.",
  } satisfies Record<ApprovalCause, string>,
  until: "Expires",
  approve: (price: string) => `Approve and pay ${price}`,
  approved: (title: string) => `"${title}" is ordered.`,
  decline: "Decline",
  declineTitle: (title: string) => `Decline "${title}"?`,
  declineText: "The draft stays, and nothing is charged.",
  answer: "Why not",
  answerHelp: (member: string) => `${member} reads this.`,
  declineConfirm: "Decline the order",
  declined: (title: string) => `You declined "${title}".`,
  limit: {
    title: "Approval",
    label: "Orders above this many credits need your approval",
    help: "Applies to members. Leave it empty for no limit.",
    wrong: "Enter a whole number of credits, or leave it empty.",
    save: "Save",
    saved: "Saved.",
  },
  ask: {
    why: {
      LIMIT: "This is above your company's limit for one order. The owner has to approve it.",
      BUDGET: "This is more than what is left of your budget this month. The owner has to approve it.",
    } satisfies Record<ApprovalCause, string>,
    note: "A note to the owner",
    send: (price: string) => `Ask to order for ${price}`,
    sent: "The owner has been asked. Nothing is charged yet.",
    waiting: "Waiting for the owner of your company.",
    waitingUntil: "The request expires",
    withdraw: "Withdraw the request",
    withdrawn: "The request is withdrawn.",
    declined: "The owner declined:",
    expired: "No one decided in time. You can ask again.",
    changed: "You have changed the brief since you asked. Ask again with the new one.",
  },
})

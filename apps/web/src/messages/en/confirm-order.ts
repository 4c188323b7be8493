import { inLocale } from "@atelier/domain/copy"
import type { OrderWay, UnusualOrder, WayReason } from "@atelier/domain/tasks"

export const confirmOrder = inLocale({
  confirmTitle: (credits: string) => `Submit for ${credits}?`,
  confirmText: (credits: string, rest: string) => `${credits} are charged now; ${rest} remain.`,
  confirmRefund: "You can cancel for a full refund until work starts.",
  confirm: (credits: string) => `Submit and pay ${credits}`,
  confirmEach: (tasks: number, credits: string) => `Submit ${tasks} tasks and pay ${credits}`,
  unusual: {
    QUANTITY: (pieces: string) => `${pieces} pieces is far more than a task usually has. Is the number right?`,
    CREDITS: (_pieces: string, credits: string) => `${credits} is far more than a task usually costs.`,
  } satisfies Record<UnusualOrder, (pieces: string, credits: string) => string>,
  meant: (pieces: string, one: boolean, credits: string) =>
    `Yes, ${one ? "1 piece" : `${pieces} pieces`} for ${credits}`,
  back: "Not yet",
  sent: (tasks: number) =>
    tasks === 1
      ? "Submitted. Atelier is looking for the right freelancer."
      : `Submitted as ${tasks} tasks. Atelier is looking for the right freelancers.`,
  ways: {
    legend: "How should we handle this?",
    way: { together: "One task", separately: "A task for each" } satisfies Record<OrderWay, string>,
    proposed: (way: string) => `${way} (recommended)`,
    due: "Everything due",
    dueOf: (name: string) => `${name}, due`,
    because: {
      same: "They are the same kind of work and due on the same day, so one freelancer can make them together. The price is the same.",
      kinds:
        "They are different kinds of work. As separate tasks, each goes to a freelancer who specialises in it. The price is the same.",
      days: "They are due on different days. As separate tasks, none waits for another. The price is the same.",
      kindsAndDays:
        "They are different kinds of work, due on different days. As separate tasks, each goes to the right freelancer and none waits for another. The price is the same.",
    } satisfies Record<WayReason, string>,
  },
})

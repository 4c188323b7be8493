import type { RouterInputs, RouterOutputs } from "@atelier/api"
import { formatCredits, formatUsd } from "../../../lib/format.ts"
import * as m from "../../../messages/index.ts"
import type { Person } from "./types.ts"

const words = m.adminPerson.waysOut

type Task = Pick<RouterOutputs["tasks"]["admin"]["list"]["items"][number], "id" | "title">
type Payout = Pick<RouterOutputs["payouts"]["admin"]["list"]["items"][number], "id" | "status" | "amountCents">
export type WayOut = { href: string; label: string; what: string }

/** The open tasks that are shown one by one; whoever has more finds the rest on the page of tasks. */
export function openTasksInput({ id, role }: Pick<Person, "id" | "role">): RouterInputs["tasks"]["admin"]["list"] {
  return {
    limit: 6,
    view: "open",
    ...(role === "CLIENT" ? { clientId: id } : { freelancerId: id }),
  }
}

/** Each thing that keeps a person in the present role, with the page on which it is ended, handed over or settled. */
export function waysOut({ id, name, role, holds }: Person, tasks: Task[], payouts: Payout[]): WayOut[] {
  const rest = holds.openTasks - tasks.length
  const asked = payouts.filter(({ status }) => status === "PENDING" || status === "PROCESSING")
  const unasked = holds.unpaidCents - asked.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const ways: (WayOut | false)[] = [
    ...tasks.map((task) => ({ href: `/admin/tasks/${task.id}`, label: task.title, what: words.task[role] })),
    rest > 0 && {
      href: `/admin/tasks?q=${encodeURIComponent(name)}`,
      label: words.moreTasks(rest),
      what: words.task[role],
    },
    ...asked.map((payout) => ({
      href: `/admin/money/payouts?status=${payout.status}#payout-${payout.id}`,
      label: words.payout(formatUsd(payout.amountCents)),
      what: words.payoutWay[payout.status === "PENDING" ? "PENDING" : "PROCESSING"],
    })),
    unasked > 0 && {
      href: `/admin/people/${id}#earnings`,
      label: words.earnings(formatUsd(unasked)),
      what: words.earningsWay,
    },
    role === "CLIENT" &&
      holds.credits > 0 && {
        href: `/admin/people/${id}#credits`,
        label: formatCredits(holds.credits),
        what: words.creditsWay,
      },
  ]
  return ways.filter((way) => way !== false)
}

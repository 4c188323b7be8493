"use client"

import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { WaitingOrder } from "../types.ts"

const words = m.approvals

function Order({ order }: { order: WaitingOrder }) {
  const act = useAdminAction()
  const approve = trpc.tasks.approvals.approve.useMutation()
  const decline = trpc.tasks.approvals.decline.useMutation()
  const { id: approvalId, title, summary, credits, cause, member, note, expiresAt } = order
  const price = formatCredits(credits)
  return (
    <li className="border-line border-b py-4 text-sm last:border-b-0">
      <p className="font-[550]">{words.wants(member, title, price)}</p>
      {summary && <p className="measure mt-1 text-ink-2">{summary}</p>}
      {note && <p className="measure mt-1 border-line-2 border-l-2 pl-3 text-ink-2">{note}</p>}
      <p className="mt-1 text-ink-3 text-note">
        {words.cause[cause]} {words.until} <ExactTime date={expiresAt} show="date" />
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="primary"
          onClick={() => act(() => approve.mutateAsync({ approvalId }), words.approved(title))}
        >
          {words.approve(price)}
        </Button>
        <ReasonDialog
          trigger={<Button size="sm">{words.decline}</Button>}
          title={words.declineTitle(title)}
          label={words.answer}
          help={words.answerHelp(member)}
          confirm={words.declineConfirm}
          description={words.declineText}
          send={(answer) => decline.mutateAsync({ approvalId, answer })}
          done={words.declined(title)}
        />
      </div>
    </li>
  )
}

/** Orders of members that the owner of the company approves or declines. */
export function WaitingOrders() {
  const [orders] = trpc.tasks.approvals.waiting.useSuspenseQuery()
  return orders.length === 0 ? null : (
    <Section title={words.title}>
      <ul className="border-line border-y">
        {orders.map((order) => (
          <Order key={order.id} order={order} />
        ))}
      </ul>
    </Section>
  )
}

"use client"

import type { RouterOutputs } from "@atelier/api"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.approvals.ask

type Approval = NonNullable<RouterOutputs["tasks"]["approvals"]["of"]>
type Estimate = NonNullable<RouterOutputs["tasks"]["estimate"]>
export type AskApprovalProps = { briefId: string; estimate: Pick<Estimate, "credits" | "approval"> }

function Waiting({ approval }: { approval: Approval }) {
  const act = useAdminAction()
  const withdraw = trpc.tasks.approvals.withdraw.useMutation()
  return (
    <div className="grid gap-2.5">
      <Notice tone="waiting">
        {words.waiting} {words.waitingUntil} <ExactTime date={approval.expiresAt} show="date" />.
      </Notice>
      <Button wide onClick={() => act(() => withdraw.mutateAsync({ approvalId: approval.id }), words.withdrawn)}>
        {words.withdraw}
      </Button>
    </div>
  )
}

function Earlier({ approval }: { approval: Approval | null }) {
  if (approval?.state === "DECLINED") {
    return (
      <Notice tone="risk">
        {words.declined} {approval.answer}
      </Notice>
    )
  }
  if (approval?.state === "EXPIRED") {
    return <Notice tone="waiting">{words.expired}</Notice>
  }
  return approval?.state === "WAITING" ? <Notice tone="waiting">{words.changed}</Notice> : null
}

/** In place of the order itself: a member asks the owner of the company, and sees what became of it. */
export function AskApproval({ briefId, estimate }: AskApprovalProps) {
  const [approval] = trpc.tasks.approvals.of.useSuspenseQuery({ briefId })
  const request = trpc.tasks.approvals.request.useMutation()
  const { credits, approval: cause } = estimate
  const form = useForm({
    values: { note: "" },
    draft: `approval:${briefId}`,
    send: ({ note }) => request.mutateAsync({ briefId, quotedCredits: credits, note }),
    done: words.sent,
  })
  if (approval?.state === "WAITING" && !approval.changed) {
    return <Waiting approval={approval} />
  }
  return (
    <Form form={form}>
      <Earlier approval={approval} />
      {cause && <p className="text-note text-ink-2">{words.why[cause]}</p>}
      <TextField {...form.field("note")} label={words.note} optional rows={2} limit={1000} />
      <SubmitButton>{words.send(formatCredits(credits))}</SubmitButton>
    </Form>
  )
}

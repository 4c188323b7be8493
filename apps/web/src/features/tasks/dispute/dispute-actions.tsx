"use client"

import { useTaskChange } from "@/components/action/use-task-change.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const AnswerForm = lazyPart(() => import("./answer-form.tsx").then((module) => module.AnswerForm))
const SettleForm = lazyPart(() => import("./settle-form.tsx").then((module) => module.SettleForm))

const words = m.dispute

/** Runs a step of a dispute once, however often it is clicked. */
function useStep() {
  const { done, failed } = useTaskChange()
  const idempotency = useIdempotencyKey()
  return async (run: (idempotencyKey: string) => Promise<unknown>, said: string) => {
    try {
      await run(idempotency.key())
      done(said)
    } catch (error) {
      failed(error)
    }
    idempotency.renew()
  }
}

export function Answer({ taskId }: { taskId: string }) {
  return (
    <FormDialog
      trigger={<Button variant="primary">{words.answer.action}</Button>}
      title={words.answer.title}
      description={words.answer.text}
    >
      <AnswerForm taskId={taskId} />
    </FormDialog>
  )
}

export function Withdraw({ taskId }: { taskId: string }) {
  const step = useStep()
  const withdraw = trpc.delivery.withdrawDispute.useMutation()
  return (
    <ConfirmDialog
      trigger={<Button variant="quiet">{words.withdraw.action}</Button>}
      title={words.withdraw.title}
      description={words.withdraw.text}
      confirm={words.withdraw.confirm}
      danger={false}
      onConfirm={() => step((idempotencyKey) => withdraw.mutateAsync({ taskId, idempotencyKey }), words.withdraw.done)}
    />
  )
}

export function Accept({ taskId, proposal }: { taskId: string; proposal: number }) {
  const step = useStep()
  const accept = trpc.delivery.acceptSettlement.useMutation()
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{words.proposed.accept}</Button>}
      title={words.proposed.acceptTitle}
      description={words.proposed.acceptText}
      confirm={words.proposed.accept}
      danger={false}
      onConfirm={() =>
        step((idempotencyKey) => accept.mutateAsync({ taskId, proposal, idempotencyKey }), words.proposed.done)
      }
    />
  )
}

export function Settle({ task, mode }: { task: TaskDetail; mode: "propose" | "decide" }) {
  const [action, title, text] =
    mode === "propose"
      ? [words.settle.propose, words.settle.proposeTitle, words.settle.proposeText]
      : [words.settle.decide, words.settle.decideTitle, words.settle.decideText]
  return (
    <FormDialog
      trigger={<Button variant={mode === "propose" ? "primary" : "quiet"}>{action}</Button>}
      title={title}
      description={text}
    >
      <SettleForm task={task} mode={mode} />
    </FormDialog>
  )
}

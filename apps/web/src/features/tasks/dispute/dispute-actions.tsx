"use client"

import type { ReactElement } from "react"
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

type StepProps = {
  trigger: ReactElement
  title: string
  text: string
  confirm: string
  run: (idempotencyKey: string) => Promise<unknown>
  said: string
}

/** A step of a dispute after one question, run once however often it is clicked. */
function Step({ trigger, title, text, confirm, run, said }: StepProps) {
  const { done, failed } = useTaskChange()
  const idempotency = useIdempotencyKey()
  async function act() {
    try {
      await run(idempotency.key())
      idempotency.renew()
      done(said)
    } catch (error) {
      failed(error)
    }
  }
  return (
    <ConfirmDialog
      trigger={trigger}
      title={title}
      description={text}
      confirm={confirm}
      danger={false}
      onConfirm={act}
    />
  )
}

export function Withdraw({ taskId }: { taskId: string }) {
  const withdraw = trpc.delivery.withdrawDispute.useMutation()
  return (
    <Step
      trigger={<Button variant="quiet">{words.withdraw.action}</Button>}
      title={words.withdraw.title}
      text={words.withdraw.text}
      confirm={words.withdraw.confirm}
      run={(idempotencyKey) => withdraw.mutateAsync({ taskId, idempotencyKey })}
      said={words.withdraw.done}
    />
  )
}

export function Accept({ taskId, proposal }: { taskId: string; proposal: number }) {
  const accept = trpc.delivery.acceptSettlement.useMutation()
  return (
    <Step
      trigger={<Button variant="primary">{words.proposed.accept}</Button>}
      title={words.proposed.acceptTitle}
      text={words.proposed.acceptText}
      confirm={words.proposed.accept}
      run={(idempotencyKey) => accept.mutateAsync({ taskId, proposal, idempotencyKey })}
      said={words.proposed.done}
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

"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTaskChange } from "@/components/action/use-task-change.ts"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"
import { WORK_HREF } from "./work-input.ts"

const words = m.work.task.releaseDialog
const SHORTEST = 3

/** Releases a task, with a reason and what it costs; it leaves the freelancer's workload at once. */
export function ReleaseTask({ task }: { task: TaskDetail }) {
  const router = useRouter()
  const { done, failed } = useTaskChange()
  const idempotency = useIdempotencyKey()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useKept(`release:${task.id}`, "")
  const [tried, setTried] = useState(false)
  const release = trpc.tasks.release.useMutation()
  const tooShort = reason.trim().length < SHORTEST

  async function send() {
    setTried(true)
    if (tooShort) {
      return
    }
    try {
      await release.mutateAsync({ taskId: task.id, reason: reason.trim(), idempotencyKey: idempotency.key() })
      idempotency.renew()
      setReason("")
      router.replace(WORK_HREF)
      await done(words.done)
    } catch (error) {
      setOpen(false)
      failed(error)
    }
  }

  return (
    <Dialog
      trigger={<Button variant="quiet">{m.work.task.release}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="danger" onClick={send}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <Field label={words.reason} help={words.help} error={tried && tooShort ? words.tooShort : undefined} required>
        <Textarea rows={3} limit={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}

"use client"

import { useRouter } from "next/navigation"
import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShort } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { WORK_HREF } from "./work-input.ts"

const words = m.work.task.releaseDialog

export function ReleaseForm({ taskId }: { taskId: string }) {
  const router = useRouter()
  const release = trpc.tasks.release.useMutation()
  const form = useForm({
    values: { reason: "" },
    draft: `release:${taskId}`,
    check: ({ reason }) => ({ reason: tooShort(reason) && words.tooShort }),
    send: ({ reason }, idempotencyKey) => release.mutateAsync({ taskId, reason: reason.trim(), idempotencyKey }),
    done: () => {
      router.replace(WORK_HREF)
      return words.done
    },
  })
  return (
    <Form form={form}>
      <TextField {...form.field("reason")} label={words.reason} help={words.help} required rows={3} limit={1000} />
      <FormActions submit={words.confirm} danger />
    </Form>
  )
}

"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"

const ReleaseForm = lazyPart(() => import("./release-form.tsx").then((module) => module.ReleaseForm))

const words = m.work.task.releaseDialog

/** Releases a task, with a reason and what it costs; it leaves the workload at once. */
export function ReleaseTask({ taskId }: { taskId: string }) {
  return (
    <FormDialog
      trigger={<Button variant="quiet">{m.work.task.release}</Button>}
      title={words.title}
      description={words.text}
    >
      <ReleaseForm taskId={taskId} />
    </FormDialog>
  )
}

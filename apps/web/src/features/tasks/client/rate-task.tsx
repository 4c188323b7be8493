"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import { firstName, type TaskDetail } from "../types.ts"

const RateForm = lazyPart(() => import("./rate-form.tsx").then((module) => module.RateForm))

const words = m.rate

/** Asks how the work was, once a task. */
export function RateTask({ task }: { task: TaskDetail }) {
  return (
    <FormDialog
      trigger={<Button variant="primary">{m.taskPage.actions.rate}</Button>}
      title={words.title(firstName(task.freelancer?.name ?? m.tasks.actor.freelancer))}
      description={words.text}
    >
      <RateForm taskId={task.id} />
    </FormDialog>
  )
}

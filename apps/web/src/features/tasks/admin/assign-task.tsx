"use client"

import type { ReactNode } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const AssignForm = lazyPart(() => import("./assign-form.tsx").then((module) => module.AssignForm))

const words = m.adminTask.assign

/** Asks who is to have a task. */
export function AssignTask({ task, trigger }: { task: TaskDetail; trigger: ReactNode }) {
  return (
    <FormDialog
      trigger={trigger}
      title={words.title}
      description={task.freelancer ? `${words.reassignText(task.freelancer.name)} ${words.text}` : words.text}
    >
      <AssignForm task={task} />
    </FormDialog>
  )
}

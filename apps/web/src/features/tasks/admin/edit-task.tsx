"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const EditForm = lazyPart(() => import("./edit-form.tsx").then((module) => module.EditForm))

const words = m.adminTask.edit

/** Corrects title, date and class of an open task; the price stays. */
export function EditTask({ task }: { task: TaskDetail }) {
  return (
    <FormDialog trigger={<Button size="sm">{words.open}</Button>} title={words.title} description={words.text}>
      <EditForm task={task} />
    </FormDialog>
  )
}

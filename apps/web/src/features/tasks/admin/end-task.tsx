"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const EndForm = lazyPart(() => import("./end-form.tsx").then((module) => module.EndForm))

const words = m.adminTask.end

/** Ends any open task and splits its credits as the admin decides. */
export function EndTask({ task, primary }: { task: TaskDetail; primary: boolean }) {
  return (
    <FormDialog
      trigger={<Button variant={primary ? "primary" : "quiet"}>{m.adminTask.actions.end}</Button>}
      title={words.title}
      description={task.freelancer ? words.text : words.textUnassigned}
    >
      <EndForm task={task} />
    </FormDialog>
  )
}

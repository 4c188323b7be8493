"use client"

import { TASK_COMPLEXITIES, TASK_URGENCIES, type TaskComplexity, type TaskUrgency } from "@atelier/domain/tasks"
import { SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { DateField } from "@/components/ui/date-field.tsx"
import { Field } from "@/components/ui/field.tsx"
import { useTimezone } from "@/lib/clock.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"
import { fromLocalField, toLocalField } from "./local-time.ts"

const words = m.adminTaskForms.edit
const UNTAKEN: readonly TaskDetail["status"][] = ["PENDING", "OFFERED", "UNASSIGNABLE"]

type Draft = { title: string; due: string; complexity: TaskComplexity; urgency: TaskUrgency }

function draftOf(task: TaskDetail, timezone: string): Draft {
  const { title, deadline, complexity, urgency } = task
  return { title, due: deadline ? toLocalField(deadline, timezone) : "", complexity, urgency }
}

/** Only what is different, as the server takes it. */
function changesIn(draft: Draft, before: Draft, timezone: string) {
  const deadline = draft.due === before.due ? null : fromLocalField(draft.due, timezone)
  const title = draft.title.trim()
  return {
    ...(title === before.title ? {} : { title }),
    ...(deadline ? { deadline } : {}),
    ...(draft.complexity === before.complexity ? {} : { complexity: draft.complexity }),
    ...(draft.urgency === before.urgency ? {} : { urgency: draft.urgency }),
  }
}

export function EditForm({ task }: { task: TaskDetail }) {
  const timezone = useTimezone()
  const before = draftOf(task, timezone)
  const update = trpc.tasks.admin.update.useMutation()
  const taken = !UNTAKEN.includes(task.status)
  const form = useForm({
    values: before,
    check: (draft) => {
      const { title, deadline } = changesIn(draft, before, timezone)
      return {
        title: title !== undefined && (title.length < 3 || title.length > 200) && words.nameWrong,
        due: draft.due !== before.due && !(deadline && deadline > new Date()) && words.duePast,
      }
    },
    send: async (draft) => {
      const changes = changesIn(draft, before, timezone)
      const changed = Object.keys(changes).length > 0
      if (changed) {
        await update.mutateAsync({ taskId: task.id, ...changes })
      }
      return changed
    },
    done: (changed) => (changed ? words.done : words.unchanged),
  })
  const due = form.field("due")
  return (
    <Form form={form}>
      <TextField {...form.field("title")} label={words.name} required limit={200} />
      <Field id={due.id} label={words.due} help={words.dueHelp(timezone.replaceAll("_", " "))} error={due.error}>
        <DateField time value={due.value} onChange={(next) => due.onChange(next ?? "")} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          {...form.field("complexity")}
          label={m.adminTask.complexity}
          disabled={taken}
          options={TASK_COMPLEXITIES.map((value) => ({ value, label: m.taskClass.complexity[value] }))}
        />
        <SelectField
          {...form.field("urgency")}
          label={m.adminTask.urgency}
          disabled={taken}
          options={TASK_URGENCIES.map((value) => ({ value, label: m.taskClass.urgency[value] }))}
        />
      </div>
      {taken && <p className="text-ink-3 text-note">{words.taken}</p>}
      <FormActions submit={words.save} />
    </Form>
  )
}

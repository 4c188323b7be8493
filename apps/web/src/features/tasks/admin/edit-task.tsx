"use client"

import { TASK_COMPLEXITIES, TASK_URGENCIES, type TaskComplexity, type TaskUrgency } from "@atelier/domain/tasks"
import { useState } from "react"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, Select } from "@/components/ui/input.tsx"
import { Skeleton } from "@/components/ui/skeleton.tsx"
import { toast } from "@/components/ui/toast.ts"
import { useTimezone } from "@/lib/clock.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"
import { fromLocalField, toLocalField } from "./local-time.ts"

const DateField = lazyPart(() => import("@/components/ui/date-field.tsx").then((module) => module.DateField))

const words = m.admin.task.edit
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

/** Corrects title, date and class of an open task; the price stays. */
export function EditTask({ task }: { task: TaskDetail }) {
  const timezone = useTimezone()
  const before = draftOf(task, timezone)
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(before)
  const [error, setError] = useState<{ field: "title" | "due"; words: string }>()
  const act = useAdminAction(open)
  const update = trpc.tasks.admin.update.useMutation()
  const taken = !UNTAKEN.includes(task.status)
  const set = (change: Partial<Draft>) => setDraft((was) => ({ ...was, ...change }))

  async function save() {
    const changes = changesIn(draft, before, timezone)
    const { title, deadline } = changes
    if (title !== undefined && (title.length < 3 || title.length > 200)) {
      setError({ field: "title", words: words.nameWrong })
      return
    }
    if (draft.due !== before.due && !(deadline && deadline > new Date())) {
      setError({ field: "due", words: words.duePast })
      return
    }
    setError(undefined)
    if (Object.keys(changes).length === 0) {
      toast(words.unchanged)
      return
    }
    if (await act(() => update.mutateAsync({ taskId: task.id, ...changes }), words.done)) {
      setOpen(false)
    }
  }

  return (
    <Dialog
      trigger={<Button size="sm">{words.open}</Button>}
      open={open}
      onOpenChange={(next) => {
        setDraft(before)
        setError(undefined)
        setOpen(next)
      }}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="primary" onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Field label={words.name} error={error?.field === "title" ? error.words : undefined} required>
        <Input value={draft.title} limit={200} onChange={(event) => set({ title: event.target.value })} />
      </Field>
      <Field
        label={words.due}
        help={words.dueHelp(timezone.replaceAll("_", " "))}
        error={error?.field === "due" ? error.words : undefined}
      >
        <Block skeleton={<Skeleton className="h-9" />}>
          <DateField time value={draft.due} onChange={(due) => set({ due: due ?? "" })} />
        </Block>
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={m.admin.task.complexity}>
          <Select
            value={draft.complexity}
            disabled={taken}
            onChange={(event) => set({ complexity: event.target.value as TaskComplexity })}
          >
            {TASK_COMPLEXITIES.map((one) => (
              <option key={one} value={one}>
                {m.tasks.complexity[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={m.admin.task.urgency}>
          <Select
            value={draft.urgency}
            disabled={taken}
            onChange={(event) => set({ urgency: event.target.value as TaskUrgency })}
          >
            {TASK_URGENCIES.map((one) => (
              <option key={one} value={one}>
                {m.tasks.urgency[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {taken && <p className="text-ink-3 text-note">{words.taken}</p>}
    </Dialog>
  )
}

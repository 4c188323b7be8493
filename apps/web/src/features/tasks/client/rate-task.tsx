"use client"

import { useState } from "react"
import { useTaskChange } from "@/components/action/use-task-change.ts"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { firstName, type TaskDetail } from "../types.ts"

const words = m.taskPage.rate
const SCORES = [1, 2, 3, 4, 5] as const
type Score = (typeof SCORES)[number]

function Scores({ value, onChange }: { value: Score | null; onChange: (score: Score) => void }) {
  return (
    <fieldset>
      <legend className="sr-only">{words.stars}</legend>
      <div className="grid grid-cols-5 gap-2">
        {SCORES.map((score) => (
          <label
            key={score}
            className="grid justify-items-center rounded-md border border-line-2 px-1 py-3 text-center text-note transition-colors hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="score"
              className="sr-only"
              checked={value === score}
              onChange={() => onChange(score)}
            />
            <span className="title text-lg">{score}</span>
            <span className="text-ink-3 text-xs">{words.star[score]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One to five and a word, once a task. */
export function RateTask({ task }: { task: TaskDetail }) {
  const [open, setOpen] = useState(false)
  const [score, setScore] = useState<Score | null>(null)
  const [comment, setComment] = useKept(`rate:${task.id}`, "")
  const { done, failed } = useTaskChange()
  const rate = trpc.delivery.rate.useMutation()

  async function send() {
    if (score === null) {
      return
    }
    try {
      await rate.mutateAsync({ taskId: task.id, score, comment: comment.trim() })
      setOpen(false)
      setComment("")
      await done(words.done)
    } catch (error) {
      failed(error)
    }
  }

  return (
    <Dialog
      trigger={<Button variant="primary">{m.taskPage.actions.rate}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.title(firstName(task.freelancer?.name ?? m.tasks.actor.freelancer))}
      description={words.text}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="primary" disabled={score === null} onClick={send}>
            {words.send}
          </Button>
        </>
      }
    >
      <Scores value={score} onChange={setScore} />
      <Field label={words.comment} optional>
        <Textarea rows={3} limit={2000} value={comment} onChange={(event) => setComment(event.target.value)} />
      </Field>
    </Dialog>
  )
}

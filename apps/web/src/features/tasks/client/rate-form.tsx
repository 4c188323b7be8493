"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { type FieldOf, useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.rate
const SCORES = [1, 2, 3, 4, 5] as const
type Score = (typeof SCORES)[number]
const BLANK: { score: Score | null; comment: string } = { score: null, comment: "" }

function Scores({ id, value, onChange }: FieldOf<Score | null>) {
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
              name={id}
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

/** One to five and a word. */
export function RateForm({ taskId }: { taskId: string }) {
  const rate = trpc.delivery.rate.useMutation()
  const form = useForm({
    values: BLANK,
    draft: `rate:${taskId}`,
    send: async ({ score, comment }) => score && rate.mutateAsync({ taskId, score, comment: comment.trim() }),
    done: words.done,
  })
  return (
    <Form form={form}>
      <Scores {...form.field("score")} />
      <TextField {...form.field("comment")} label={words.comment} optional rows={3} limit={2000} />
      <FormActions submit={words.send} disabled={form.values.score === null} />
    </Form>
  )
}

"use client"

import { lengthOf } from "@atelier/domain/shared"
import { useDeferredValue } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShortIfAny } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { Block } from "@/components/ui/block.tsx"
import { Radio } from "@/components/ui/radio.tsx"
import { RadioGroup } from "@/components/ui/radio-group.tsx"
import { SEARCH_LIMIT } from "@/components/ui/search-input.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.adminTaskForms.assign
const SHOWN = 8

type Person = { id: string; name: string; note: string }

function Choices({
  people,
  chosen,
  onChoose,
  legend,
}: {
  people: readonly Person[]
  chosen: Person | null
  onChoose: (person: Person) => void
  legend: string
}) {
  return (
    <RadioGroup legend={legend}>
      {people.map((person) => (
        <Radio
          key={person.id}
          name="freelancer"
          label={person.name}
          help={person.note}
          checked={chosen?.id === person.id}
          onChange={() => onChoose(person)}
        />
      ))}
    </RadioGroup>
  )
}

type PickProps = { task: TaskDetail; search: string; chosen: Person | null; onChoose: (person: Person) => void }

/** Whom the last search ranked best; they fit, and the reason is stored. */
function Suggested({ task, chosen, onChoose }: Omit<PickProps, "search">) {
  const [{ items }] = trpc.matching.admin.rounds.useSuspenseQuery({ taskId: task.id, limit: 1 })
  return items[0] ? <FromRound task={task} roundId={items[0].id} chosen={chosen} onChoose={onChoose} /> : null
}

function FromRound({ task, roundId, chosen, onChoose }: Omit<PickProps, "search"> & { roundId: string }) {
  const [round] = trpc.matching.admin.round.useSuspenseQuery({ roundId })
  const people = round.candidates
    .filter(({ freelancer }) => freelancer.id !== task.freelancer?.id)
    .slice(0, 5)
    .map(({ freelancer, score }) => ({ ...freelancer, note: words.score(formatNumber(Math.round(score * 10) / 10)) }))
  return people.length === 0 ? null : (
    <Choices people={people} chosen={chosen} onChoose={onChoose} legend={words.suggested} />
  )
}

function Found({ task, search, chosen, onChoose }: PickProps) {
  const [{ items }] = trpc.identity.admin.listUsers.useSuspenseQuery({
    role: "FREELANCER",
    freelancerStatus: "APPROVED",
    suspended: false,
    search,
    limit: SHOWN,
  })
  const people = items
    .filter(({ id }) => id !== task.freelancer?.id)
    .map(({ id, name, email }) => ({ id, name, note: email }))
  return people.length === 0 ? (
    <p className="text-ink-3 text-note">{words.noMatch}</p>
  ) : (
    <Choices people={people} chosen={chosen} onChoose={onChoose} legend={words.choose} />
  )
}

const BLANK: { search: string; chosen: Person | null; reason: string } = { search: "", chosen: null, reason: "" }

/** Gives a task to one chosen freelancer: the best of the last search, or anyone approved. */
export function AssignForm({ task }: { task: TaskDetail }) {
  const assign = trpc.tasks.admin.assign.useMutation()
  const form = useForm({
    values: BLANK,
    draft: `assign:${task.id}`,
    check: ({ chosen, reason }) => ({
      search: !chosen && words.pick,
      reason: tooShortIfAny(reason) && m.cancelForm.tooShort,
    }),
    send: ({ chosen, reason }, idempotencyKey) => {
      const why = reason.trim()
      const input = { taskId: task.id, freelancerId: chosen?.id ?? "", idempotencyKey }
      return assign.mutateAsync({ ...input, ...(why ? { reason: why } : {}) })
    },
    done: (_answer, { chosen }) => words.done(chosen?.name ?? ""),
  })
  const { search: typed, chosen } = form.values
  const search = useDeferredValue(lengthOf(typed) > SEARCH_LIMIT ? "" : typed.trim())
  const choose = (person: Person) => form.set({ chosen: person })
  const find = form.field("search")
  return (
    <Form form={form}>
      <TextField
        {...find}
        error={chosen ? undefined : find.error}
        label={words.find}
        help={words.findHelp}
        type="search"
        limit={SEARCH_LIMIT}
      />
      <div className="min-h-40">
        <Block skeleton={<SkeletonText lines={5} />}>
          {search === "" ? (
            <Suggested task={task} chosen={chosen} onChoose={choose} />
          ) : (
            <Found task={task} search={search} chosen={chosen} onChoose={choose} />
          )}
        </Block>
      </div>
      <TextField
        {...form.field("reason")}
        label={words.reason}
        optional
        help={m.adminList.reason.help}
        rows={2}
        limit={1000}
      />
      <FormActions submit={chosen ? words.confirm(chosen.name) : m.adminTask.assign.title} />
    </Form>
  )
}

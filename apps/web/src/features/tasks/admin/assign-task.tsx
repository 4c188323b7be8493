"use client"

import { lengthOf } from "@atelier/domain/shared"
import { type ReactNode, useDeferredValue, useState } from "react"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Radio, RadioGroup } from "@/components/ui/choice.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, Textarea } from "@/components/ui/input.tsx"
import { SEARCH_LIMIT } from "@/components/ui/search-input.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { formatNumber } from "@/lib/format.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { tooShort } from "../optional-reason.ts"
import type { TaskDetail } from "../types.ts"

const words = m.admin.task.assign
const SHOWN = 8

type Person = { id: string; name: string; note: string }

function Choices({
  people,
  chosen,
  onChoose,
  legend,
}: {
  people: readonly Person[]
  chosen: Person | undefined
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

type PickProps = { task: TaskDetail; search: string; chosen: Person | undefined; onChoose: (person: Person) => void }

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

/** Gives a task to one chosen freelancer: the best of the last search, or anyone approved. */
export function AssignTask({ task, trigger }: { task: TaskDetail; trigger: ReactNode }) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState("")
  const [chosen, setChosen] = useState<Person>()
  const [reason, setReason] = useKept(`assign:${task.id}`, "")
  const [error, setError] = useState<string>()
  const [tried, setTried] = useState(false)
  const search = useDeferredValue(lengthOf(typed) > SEARCH_LIMIT ? "" : typed.trim())
  const act = useAdminAction(open)
  const assign = trpc.tasks.admin.assign.useMutation()

  async function confirm() {
    if (!chosen) {
      setError(words.pick)
      return
    }
    const why = reason.trim()
    if (tooShort(why)) {
      setTried(true)
      return
    }
    const input = { taskId: task.id, freelancerId: chosen.id, ...(why ? { reason: why } : {}) }
    if (await act((idempotencyKey) => assign.mutateAsync({ ...input, idempotencyKey }), words.done(chosen.name))) {
      setReason("")
      setOpen(false)
    }
  }

  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={task.freelancer ? `${words.reassignText(task.freelancer.name)} ${words.text}` : words.text}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="primary" onClick={confirm}>
            {chosen ? words.confirm(chosen.name) : words.title}
          </Button>
        </>
      }
    >
      <Field id="find-freelancer" label={words.find} help={words.findHelp} error={chosen ? undefined : error}>
        <Input type="search" value={typed} limit={SEARCH_LIMIT} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <div className="min-h-40">
        <Block skeleton={<SkeletonText lines={5} />}>
          {search === "" ? (
            <Suggested task={task} chosen={chosen} onChoose={setChosen} />
          ) : (
            <Found task={task} search={search} chosen={chosen} onChoose={setChosen} />
          )}
        </Block>
      </div>
      <Field
        label={words.reason}
        optional
        help={m.adminList.reason.help}
        error={tried && tooShort(reason.trim()) ? m.taskPage.cancel.tooShort : undefined}
      >
        <Textarea rows={2} limit={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}

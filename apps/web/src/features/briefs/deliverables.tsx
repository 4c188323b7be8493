"use client"

import { BRIEF_CONTENT_TYPES, type BriefContentType, MAX_DELIVERABLES } from "@atelier/domain/briefs"
import { Trash2 } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { OptionSelect } from "@/components/ui/input.tsx"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { FieldRow } from "./field-row.tsx"
import { type FieldChange, OWN_FIELDS } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.newTask.deliverables
const TYPES = BRIEF_CONTENT_TYPES.map((value) => ({ value, label: m.briefs.contentType[value] }))

type Deliverable = Workspace["brief"]["brief"]["deliverables"][number]

/** Takes one out; undone, it comes back with what it said of its own. */
async function removeDeliverable(workspace: Workspace, removed: Deliverable, name: string) {
  const { id: deliverable, contentType, platform, quantity, dimensions, deadline } = removed
  async function restore() {
    await workspace.setField({ field: "contentType", value: contentType.value, deliverable })
    const rest: FieldChange[] = [
      { field: "platform", value: platform.value, deliverable },
      { field: "quantity", value: quantity.value, deliverable },
      { field: "dimensions", value: dimensions.value, deliverable },
      { field: "deadline", value: deadline.value, deliverable },
    ]
    for (const change of rest.filter(({ value }) => value !== null)) {
      await workspace.setField(change)
    }
  }
  try {
    await workspace.setField({ field: "contentType", value: null, deliverable })
    toastUndo(words.removed(name), () => restore().catch(toastError))
  } catch (error) {
    toastError(error)
  }
}

/** Each of several deliverables with its price, its fields and the way to remove it. */
export function Deliverables({ workspace, readOnly }: { workspace: Workspace; readOnly: boolean }) {
  const { deliverables } = workspace.brief.brief
  const { missing } = workspace.brief.readiness
  const { data: estimate } = trpc.tasks.estimate.useQuery({ briefId: workspace.brief.id })
  return deliverables.map(({ id, contentType, ...fields }, index) => {
    const name = contentType.value ? m.briefs.contentType[contentType.value] : words.unnamed
    const price = estimate?.parts.find((part) => part.deliverable === id)
    const own = { contentType, ...fields }
    return (
      <section key={id} aria-label={words.nth(index + 1, name)} className="mb-4">
        <div className="flex items-center justify-between gap-3 px-2 pb-1">
          <h3 className="font-[550] text-sm">{words.nth(index + 1, name)}</h3>
          <span className="flex items-center gap-2">
            {price && <span className="num text-ink-2 text-note">{formatCredits(price.credits)}</span>}
            {!readOnly && (
              <button
                type="button"
                aria-label={words.remove(name)}
                className="grid size-8 place-items-center text-ink-2 hover:text-ink"
                onClick={() => removeDeliverable(workspace, { id, ...own }, name)}
              >
                <Trash2 className="size-3.5" aria-hidden="true" />
              </button>
            )}
          </span>
        </div>
        <div className="border-line border-t">
          {OWN_FIELDS.map((field) => (
            <FieldRow
              key={field}
              workspace={workspace}
              field={field}
              deliverable={id}
              missing={missing.includes(field) && own[field].value === null}
              readOnly={readOnly}
            />
          ))}
        </div>
      </section>
    )
  })
}

/** One more thing in the same brief. */
export function AddDeliverable({ workspace }: { workspace: Workspace }) {
  const { deliverables } = workspace.brief.brief
  const [adding, setAdding] = useState(false)
  const [type, setType] = useState<BriefContentType>("post")
  if (deliverables.length >= MAX_DELIVERABLES) {
    return <p className="px-2 py-2 text-ink-3 text-note">{words.full(MAX_DELIVERABLES)}</p>
  }
  if (!adding) {
    return (
      <Button size="sm" variant="quiet" onClick={() => setAdding(true)}>
        {words.add}
      </Button>
    )
  }
  const next = `d${Math.max(...deliverables.map(({ id }) => Number(id.slice(1)))) + 1}`
  async function add() {
    try {
      await workspace.setField({ field: "contentType", value: type, deliverable: next })
      setAdding(false)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <div className="grid gap-2 px-2 py-3">
      <Field label={words.what}>
        <OptionSelect autoFocus value={type} onChange={setType} options={TYPES} />
      </Field>
      <div className="flex gap-2">
        <Button size="sm" onClick={add}>
          {words.addIt}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setAdding(false)}>
          {m.actions.cancel}
        </Button>
      </div>
    </div>
  )
}

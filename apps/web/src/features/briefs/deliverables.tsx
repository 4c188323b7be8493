"use client"

import { MAX_DELIVERABLES } from "@atelier/domain/briefs"
import { Trash2 } from "lucide-react"
import { useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import { formatCredits } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { FieldRow } from "./field-row.tsx"
import { type Deliverable, OWN_FIELDS } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const NewDeliverable = lazyPart(() => import("./new-deliverable.tsx").then((module) => module.NewDeliverable))

const words = m.newTask.deliverables

/** Takes one out; undone, it comes back as it was. */
async function removeDeliverable(workspace: Workspace, removed: Deliverable, name: string) {
  const position = workspace.brief.brief.deliverables.findIndex(({ id }) => id === removed.id)
  const restore = () => workspace.restoreDeliverable(removed, position)
  try {
    await workspace.setField({ field: "contentType", value: null, deliverable: removed.id })
    toastUndo(words.removed(name), () => restore().catch(toastError))
  } catch (error) {
    toastError(error)
  }
}

/** A deadline of its own where there is one; else the way to one, while all have that of the brief. */
function OwnDeadline({ workspace, deliverable, readOnly }: PartProps) {
  const [setting, setSetting] = useState(false)
  const { id, deadline } = deliverable
  if (deadline.source === "pending" && !setting) {
    return readOnly ? null : (
      <button type="button" className="link min-h-9 px-2 text-note" onClick={() => setSetting(true)}>
        {words.ownDeadline}
      </button>
    )
  }
  return (
    <FieldRow
      workspace={workspace}
      field="deadline"
      deliverable={id}
      missing={false}
      readOnly={readOnly}
      editing={setting}
      onLeave={() => setSetting(false)}
    />
  )
}

type PartProps = { workspace: Workspace; deliverable: Deliverable; readOnly: boolean }

/** Each of several deliverables with its price, its fields and the way to remove it. */
export function Deliverables({ workspace, readOnly }: { workspace: Workspace; readOnly: boolean }) {
  const { deliverables } = workspace.brief.brief
  const { missing } = workspace.brief.readiness
  const { data: estimate } = trpc.tasks.estimate.useQuery({ briefId: workspace.brief.id })
  return deliverables.map((deliverable, index) => {
    const { id, contentType } = deliverable
    const name = contentType.value ? m.briefs.contentType[contentType.value] : words.unnamed
    const price = estimate?.parts.find((part) => part.deliverable === id)
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
                onClick={() => removeDeliverable(workspace, deliverable, name)}
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
              missing={missing.includes(field) && deliverable[field].value === null}
              readOnly={readOnly}
            />
          ))}
          <OwnDeadline workspace={workspace} deliverable={deliverable} readOnly={readOnly} />
        </div>
      </section>
    )
  })
}

/** One more thing in the same brief. */
export function AddDeliverable({ workspace }: { workspace: Workspace }) {
  const { deliverables } = workspace.brief.brief
  const [adding, setAdding] = useState(false)
  if (deliverables.length >= MAX_DELIVERABLES) {
    return <p className="px-2 py-2 text-ink-3 text-note">{words.full(MAX_DELIVERABLES)}</p>
  }
  if (!adding) {
    return (
      <Button
        size="sm"
        variant="quiet"
        onPointerEnter={NewDeliverable.preload}
        onFocus={NewDeliverable.preload}
        onClick={() => setAdding(true)}
      >
        {words.add}
      </Button>
    )
  }
  return (
    <Block skeleton={<SkeletonText lines={2} />}>
      <NewDeliverable workspace={workspace} close={() => setAdding(false)} />
    </Block>
  )
}

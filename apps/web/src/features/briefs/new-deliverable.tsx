"use client"

import { BRIEF_CONTENT_TYPES, type BriefContentType } from "@atelier/domain/briefs"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { OptionSelect } from "@/components/ui/input.tsx"
import { toastError } from "@/components/ui/toast.ts"
import * as m from "@/messages/index.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.newTask.deliverables
const TYPES = BRIEF_CONTENT_TYPES.map((value) => ({ value, label: m.briefs.contentType[value] }))

/** Asks what else to make. */
export function NewDeliverable({ workspace, close }: { workspace: Workspace; close: () => void }) {
  const [type, setType] = useState<BriefContentType>("post")
  const ids = workspace.brief.brief.deliverables.map(({ id }) => Number(id.slice(1)))
  async function add() {
    try {
      await workspace.setField({ field: "contentType", value: type, deliverable: `d${Math.max(...ids) + 1}` })
      close()
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
        <Button size="sm" variant="quiet" onClick={close}>
          {m.actions.cancel}
        </Button>
      </div>
    </div>
  )
}

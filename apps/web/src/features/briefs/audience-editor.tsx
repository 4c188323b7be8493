"use client"

import { cut } from "@atelier/domain/shared"
import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { Chips } from "./chips.tsx"
import { EditorForm, type EditorProps } from "./editor-form.tsx"
import type { FieldChange } from "./types.ts"

const words = m.briefEditor
const MAX_SHOWN = 6

/** An audience of the company by one press, or a new one in a few words that can be kept for later tasks. */
export function AudienceEditor({ brief, draft, save, ...rest }: EditorProps) {
  const current = brief.audience.value
  const { data: me } = trpc.identity.me.useQuery()
  const hasCompany = Boolean(me?.company)
  const { data: known = [] } = trpc.companies.audiences.list.useQuery(undefined, { enabled: hasCompany })
  const keeper = trpc.companies.audiences.save.useMutation()
  const [text, setText] = useKept(draft, current?.text ?? "")
  const [keep, setKeep] = useState(false)

  async function saveText(change: FieldChange) {
    if (change.field !== "audience" || change.value === null || change.value.audienceId || !keep) {
      return save(change)
    }
    const { id } = await keeper.mutateAsync({ name: cut(change.value.text, 200) })
    return save({ field: "audience", value: { text: change.value.text, audienceId: id } })
  }

  const read = () => {
    const said = text.trim()
    const same = known.find(({ name }) => name === said)
    return said === ""
      ? words.tooFew
      : ({ field: "audience", value: { text: said, audienceId: same?.id ?? null } } as const)
  }
  return (
    <EditorForm field="audience" read={read} save={saveText} {...rest}>
      {(error, choose) => (
        <>
          {known.length > 0 && (
            <Chips
              label={words.audiences}
              options={known.slice(0, MAX_SHOWN).map(({ id, name }) => ({ value: id, label: name }))}
              value={current?.audienceId ? [current.audienceId] : []}
              onChange={(_, id) => {
                const audience = known.find((one) => one.id === id)
                if (audience) {
                  choose({ field: "audience", value: { text: cut(audience.name, 300), audienceId: audience.id } })
                }
              }}
            />
          )}
          <Field label={m.newTask.field.audience} hideLabel help={words.help.audience} error={error}>
            <Input autoFocus limit={300} value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
          {hasCompany && (
            <Checkbox label={words.keepAudience} checked={keep} onChange={(event) => setKeep(event.target.checked)} />
          )}
        </>
      )}
    </EditorForm>
  )
}

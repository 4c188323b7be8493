"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Checkbox } from "@/components/ui/choice.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, Textarea } from "@/components/ui/input.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type Audience, writtenAudience } from "./audience.ts"

const words = m.brand.audiences

type AudienceDialogProps = {
  /** Null for a new one. */
  audience: Audience | null
  first: boolean
  onClose: () => void
  onSaved: () => void
}

export function AudienceDialog({ audience, first, onClose, onSaved }: AudienceDialogProps) {
  const [form, setForm] = useState({
    name: audience?.name ?? "",
    description: audience?.description ?? "",
    isPrimary: audience?.isPrimary ?? first,
  })
  const [missing, setMissing] = useState(false)
  const save = trpc.companies.audiences.save.useMutation({ onSuccess: onSaved })
  const refusal = save.error ? readError(save.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    const empty = form.name.trim() === ""
    setMissing(empty)
    if (!empty && !save.isPending) {
      save.mutate(audience ? { ...writtenAudience(audience), ...form, id: audience.id } : form)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={audience ? words.editTitle : words.addTitle}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" form="audience" variant="primary" pending={save.isPending}>
            {m.actions.save}
          </Button>
        </>
      }
    >
      <form id="audience" onSubmit={submit} noValidate className="grid gap-4">
        {refusal && Object.keys(refusal.fields).length === 0 && <Notice tone="failed">{refusal.message}</Notice>}
        <Field
          id="audience-name"
          label={words.name}
          help={words.nameHelp}
          error={missing ? words.nameMissing : refusal?.fields.name}
          required
        >
          <Input limit={200} value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        </Field>
        <Field
          id="audience-description"
          label={words.description}
          help={words.descriptionHelp}
          error={refusal?.fields.description}
          optional
        >
          <Textarea
            limit={2000}
            value={form.description}
            onChange={(event) => setForm({ ...form, description: event.target.value })}
          />
        </Field>
        <Checkbox
          label={words.primary}
          help={words.primaryHelp}
          checked={form.isPrimary}
          onChange={(event) => setForm({ ...form, isPrimary: event.target.checked })}
        />
      </form>
    </Dialog>
  )
}

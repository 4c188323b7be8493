"use client"

import { CheckField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type Audience, writtenAudience } from "./audience.ts"

const words = m.brand.audiences

type AudienceFormProps = {
  /** Null for a new one. */
  audience: Audience | null
  first: boolean
}

export function AudienceForm({ audience, first }: AudienceFormProps) {
  const save = trpc.companies.audiences.save.useMutation()
  const form = useForm({
    values: {
      name: audience?.name ?? "",
      description: audience?.description ?? "",
      isPrimary: audience?.isPrimary ?? first,
    },
    id: "audience",
    draft: audience ? undefined : "audience",
    check: ({ name }) => ({ name: name.trim() === "" && words.nameMissing }),
    send: (values) =>
      save.mutateAsync(audience ? { ...writtenAudience(audience), ...values, id: audience.id } : values),
  })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={words.name} help={words.nameHelp} required limit={200} />
      <TextField
        {...form.field("description")}
        label={words.description}
        help={words.descriptionHelp}
        optional
        rows={4}
        limit={2000}
      />
      <CheckField {...form.field("isPrimary")} label={words.primary} help={words.primaryHelp} />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

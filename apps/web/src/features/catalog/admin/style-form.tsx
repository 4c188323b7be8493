"use client"

import { DELIVERABLE_TYPES, STYLE_AXES } from "@atelier/domain/catalog"
import { SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { WordsField } from "@/components/form/words-field.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { LibraryStyle } from "./types.ts"

const words = m.adminLibrary

/** What a style card says of its picture. */
export function StyleForm({ style }: { style: LibraryStyle }) {
  const update = trpc.catalog.admin.updateStyle.useMutation()
  const form = useForm({
    id: "style",
    values: {
      name: style.name,
      description: style.description ?? "",
      styleAxis: style.styleAxis,
      deliverableType: style.deliverableType,
      subStyle: style.subStyle ?? "",
      semanticTags: style.semanticTags,
      industries: style.industries,
    },
    check: ({ name }) => ({ name: name.trim() === "" && words.nameMissing }),
    send: ({ subStyle, ...values }) =>
      update.mutateAsync({ id: style.id, ...values, subStyle: subStyle.trim() === "" ? null : subStyle }),
    done: words.saved,
  })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={words.name} required limit={80} />
      <TextField {...form.field("description")} label={words.description} optional rows={3} limit={500} />
      <SelectField
        {...form.field("styleAxis")}
        label={words.axis}
        options={STYLE_AXES.map((value) => ({ value, label: m.catalog.styleAxis[value] }))}
      />
      <SelectField
        {...form.field("deliverableType")}
        label={words.type}
        options={DELIVERABLE_TYPES.map((value) => ({ value, label: m.catalog.deliverable[value] }))}
      />
      <TextField {...form.field("subStyle")} label={words.subStyle} optional limit={60} />
      <WordsField {...form.field("semanticTags")} label={words.tags} most={30} maxLength={40} />
      <WordsField {...form.field("industries")} label={words.industries} most={30} maxLength={40} optional />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

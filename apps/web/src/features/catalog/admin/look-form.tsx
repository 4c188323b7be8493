"use client"

import { SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { optionsOf } from "@/components/list/filter-bar.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { LibraryLook } from "./types.ts"

const words = m.adminLibrary

/** The buckets that a brand look lies in. */
export function LookForm({ look }: { look: LibraryLook }) {
  const update = trpc.catalog.admin.updateBrandLook.useMutation()
  const { name, toneBucket, energyBucket, densityBucket, premiumBucket, colorBucket } = look
  const form = useForm({
    id: "look",
    values: {
      name,
      description: look.description ?? "",
      toneBucket,
      energyBucket,
      densityBucket,
      premiumBucket,
      colorBucket,
    },
    check: (values) => ({ name: values.name.trim() === "" && words.nameMissing }),
    send: (values) => update.mutateAsync({ id: look.id, ...values }),
    done: words.saved,
  })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={words.name} required limit={80} />
      <TextField {...form.field("description")} label={words.description} optional rows={3} limit={500} />
      <SelectField {...form.field("toneBucket")} label={words.tone} options={optionsOf(m.catalog.tone)} />
      <SelectField {...form.field("energyBucket")} label={words.energy} options={optionsOf(m.catalog.energy)} />
      <SelectField {...form.field("densityBucket")} label={words.density} options={optionsOf(m.catalog.density)} />
      <SelectField {...form.field("premiumBucket")} label={words.premium} options={optionsOf(m.catalog.premium)} />
      <SelectField {...form.field("colorBucket")} label={words.colours} options={optionsOf(m.catalog.colorBucket)} />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

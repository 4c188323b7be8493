"use client"

import {
  BRAND_COLOR_BUCKETS,
  BRAND_PREMIUM_LEVELS,
  BRAND_TONES,
  DENSITY_LEVELS,
  ENERGY_LEVELS,
} from "@atelier/domain/catalog"
import { SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { LibraryLook } from "./types.ts"

const words = m.adminLibrary

function optionsOf<T extends string>(values: readonly T[], labels: Record<T, string>) {
  return values.map((value) => ({ value, label: labels[value] }))
}

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
      <SelectField {...form.field("toneBucket")} label={words.tone} options={optionsOf(BRAND_TONES, m.catalog.tone)} />
      <SelectField
        {...form.field("energyBucket")}
        label={words.energy}
        options={optionsOf(ENERGY_LEVELS, m.catalog.energy)}
      />
      <SelectField
        {...form.field("densityBucket")}
        label={words.density}
        options={optionsOf(DENSITY_LEVELS, m.catalog.density)}
      />
      <SelectField
        {...form.field("premiumBucket")}
        label={words.premium}
        options={optionsOf(BRAND_PREMIUM_LEVELS, m.catalog.premium)}
      />
      <SelectField
        {...form.field("colorBucket")}
        label={words.colours}
        options={optionsOf(BRAND_COLOR_BUCKETS, m.catalog.colorBucket)}
      />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

"use client"

import { SelectField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { optionsOf } from "@/components/list/filter-bar.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Category } from "./types.ts"

const words = m.adminCatalog

const isPrice = (text: string) => /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 10_000

/** Adds a category, or changes one; its short name stays, because tasks and rules name it. */
export function CategoryForm({ category }: { category: Category | null }) {
  const save = trpc.catalog.admin.saveCategory.useMutation()
  const form = useForm({
    id: "category",
    values: {
      name: category?.name ?? "",
      slug: category?.slug ?? "",
      category: category?.category ?? ("STATIC_ADS" as const),
      description: category?.description ?? "",
      baseCredits: String(category?.baseCredits ?? ""),
    },
    check: ({ name, slug, baseCredits }) => ({
      name: name.trim() === "" && words.nameMissing,
      slug: slug.trim() === "" && words.slugMissing,
      baseCredits: !isPrice(baseCredits) && words.priceWrong,
    }),
    send: ({ baseCredits, ...values }) =>
      save.mutateAsync({
        ...values,
        baseCredits: Number(baseCredits),
        isActive: category?.isActive ?? true,
        ...(category ? { id: category.id } : {}),
      }),
    done: words.saved,
  })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={words.name} required limit={80} />
      {!category && <TextField {...form.field("slug")} label={words.slug} help={words.slugHelp} required limit={80} />}
      <SelectField {...form.field("category")} label={words.kind} options={optionsOf(m.category)} />
      <TextField {...form.field("description")} label={words.description} optional rows={3} limit={1000} />
      <TextField {...form.field("baseCredits")} label={words.price} required inputMode="numeric" />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

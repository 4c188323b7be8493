"use client"

import { CheckField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type Audience, FACT_KEYS, factValues, writtenFacts } from "./audience.ts"

const words = m.brand.audiences

type AudienceFormProps = {
  /** Null for a new one. */
  audience: Audience | null
  /** What a new one begins with. */
  suggested?: { name: string; description: string } | null
  first: boolean
}

export function AudienceForm({ audience, suggested, first }: AudienceFormProps) {
  const save = trpc.companies.audiences.save.useMutation()
  const form = useForm({
    values: {
      ...factValues(audience),
      name: audience?.name ?? suggested?.name ?? "",
      description: audience?.description ?? suggested?.description ?? "",
      isPrimary: audience?.isPrimary ?? first,
    },
    id: "audience",
    draft: audience || suggested ? undefined : "audience",
    check: ({ name }) => ({ name: name.trim() === "" && words.nameMissing }),
    send: ({ name, description, isPrimary, ...facts }) =>
      save.mutateAsync({
        ...(audience ? { id: audience.id } : {}),
        ...writtenFacts(audience, facts),
        name,
        description,
        isPrimary,
      }),
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
      <details>
        <summary className="link w-fit text-sm">{words.more}</summary>
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          {FACT_KEYS.map((key) => (
            <TextField key={key} {...form.field(key)} label={words.facts[key]} optional limit={500} />
          ))}
        </div>
      </details>
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

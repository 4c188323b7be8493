"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.templates

/** The name of a brief that is kept as a template, or the new name of a template. */
type TemplateNameFormProps = { of: { briefId: string } | { templateId: string }; name: string }

export function TemplateNameForm({ of, name }: TemplateNameFormProps) {
  const save = trpc.briefs.templates.save.useMutation()
  const rename = trpc.briefs.templates.rename.useMutation()
  const form = useForm({
    values: { name },
    id: "template",
    check: (values) => ({ name: values.name.trim() === "" && words.nameMissing }),
    send: (values) =>
      "briefId" in of ? save.mutateAsync({ ...of, ...values }) : rename.mutateAsync({ ...of, ...values }),
    done: "briefId" in of ? words.saved : words.renamed,
  })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={words.name} required limit={80} />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

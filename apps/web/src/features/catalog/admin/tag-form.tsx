"use client"

import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { WordsField } from "@/components/form/words-field.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminLibrary
const NO_TAGS: Record<"add" | "remove", string[]> = { add: [], remove: [] }

/** Tags that many cards get or lose at once. */
export function TagForm({ ids }: { ids: readonly string[] }) {
  const tag = trpc.catalog.admin.tagStyles.useMutation()
  const form = useForm({
    id: "tags",
    values: NO_TAGS,
    check: ({ add, remove }) => ({ add: add.length + remove.length === 0 && words.noTags }),
    send: (values) => tag.mutateAsync({ ids: [...ids], ...values }),
    done: (answer) => words.tagged(answer),
  })
  return (
    <Form form={form}>
      <WordsField {...form.field("add")} label={words.addTags} most={30} maxLength={40} />
      <WordsField {...form.field("remove")} label={words.removeTags} most={30} maxLength={40} optional />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

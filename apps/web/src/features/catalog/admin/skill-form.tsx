"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Skill } from "./types.ts"

const words = m.adminCatalog

/** Adds a skill, or renames one; its short name stays, because rules name it. */
export function SkillForm({ skill }: { skill: Skill | null }) {
  const save = trpc.catalog.admin.saveSkill.useMutation()
  const form = useForm({
    id: "skill",
    values: { name: skill?.name ?? "", slug: skill?.slug ?? "", category: skill?.category ?? "" },
    check: ({ name, slug, category }) => ({
      name: name.trim() === "" && words.nameMissing,
      slug: slug.trim() === "" && words.slugMissing,
      category: category.trim() === "" && words.groupMissing,
    }),
    send: (values) =>
      save.mutateAsync({ ...values, isActive: skill?.isActive ?? true, ...(skill ? { id: skill.id } : {}) }),
    done: words.saved,
  })
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={words.name} required limit={80} />
      {!skill && <TextField {...form.field("slug")} label={words.slug} help={words.slugHelp} required limit={80} />}
      <TextField {...form.field("category")} label={words.group} required limit={40} />
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

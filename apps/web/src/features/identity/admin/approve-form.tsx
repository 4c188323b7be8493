"use client"

import { ARTIST_EXPERIENCE_LEVELS, type ArtistExperienceLevel } from "@atelier/domain/identity"
import { SelectField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./types.ts"

const words = m.adminPerson

/** As it was applied for, unless another level is chosen. */
const BLANK: { experienceLevel: ArtistExperienceLevel | "" } = { experienceLevel: "" }

/** Lets a freelancer in, at the level that was applied for or another. */
export function ApproveForm({ person }: { person: Person }) {
  const approve = trpc.identity.admin.approveFreelancer.useMutation()
  const form = useForm({
    values: BLANK,
    send: ({ experienceLevel }) =>
      approve.mutateAsync({ userId: person.id, ...(experienceLevel ? { experienceLevel } : {}) }),
    done: words.approved(person.name),
  })
  const applied = words.asApplied(person.experienceLevel ? m.identity.experience[person.experienceLevel] : "")
  return (
    <Form form={form} optional>
      <SelectField
        {...form.field("experienceLevel")}
        label={words.approveLevel}
        help={words.approveLevelHelp}
        options={[
          { value: "", label: applied },
          ...ARTIST_EXPERIENCE_LEVELS.map((value) => ({ value, label: m.identity.experience[value] })),
        ]}
      />
      <FormActions submit={words.approve} />
    </Form>
  )
}

"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { CatalogActions, State } from "./catalog-actions.tsx"
import type { Skill } from "./types.ts"

const SkillForm = lazyPart(() => import("./skill-form.tsx").then((module) => module.SkillForm))

const words = m.adminCatalog

function Actions({ skill }: { skill: Skill }) {
  const save = trpc.catalog.admin.saveSkill.useMutation()
  const remove = trpc.catalog.admin.removeSkill.useMutation()
  const { id, name, slug, category, isActive, unused } = skill
  return (
    <CatalogActions
      name={name}
      isActive={isActive}
      unused={unused}
      editTitle={words.editSkill}
      form={<SkillForm skill={skill} />}
      onTurn={(on) => save.mutateAsync({ id, name, slug, category, isActive: on })}
      onDelete={() => remove.mutateAsync({ id })}
    />
  )
}

const COLUMNS: readonly Column<Skill>[] = [
  {
    id: "name",
    header: words.name,
    main: true,
    cell: ({ name }) => <span className="font-[550]">{name}</span>,
  },
  { id: "group", header: words.group, cell: ({ category }) => category },
  { id: "usage", header: words.usage, cell: ({ freelancers }) => words.freelancers(freelancers) },
  { id: "state", header: words.state, cell: ({ isActive }) => <State isActive={isActive} /> },
  { id: "actions", header: words.actions, cell: (skill) => <Actions skill={skill} /> },
]

/** Skills that freelancers may name, by group and name. */
export function SkillList() {
  const [skills] = trpc.catalog.admin.skills.useSuspenseQuery()
  return (
    <>
      <FormDialog trigger={<Button className="mb-4">{words.addSkill}</Button>} title={words.addSkill}>
        <SkillForm skill={null} />
      </FormDialog>
      <DataTable label={m.adminLibrary.tabs.skills} columns={COLUMNS} rows={skills} rowId={({ id }) => id} />
    </>
  )
}

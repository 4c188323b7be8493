"use client"

import { TEAM_ROLES, type TeamRole } from "@atelier/domain/companies"
import { RadioField, TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TeamMember } from "./types.ts"

const words = m.team

/** Role and monthly budget of someone in the company. */
export function MemberForm({ person }: { person: TeamMember }) {
  const change = trpc.identity.team.change.useMutation()
  const teamRole: TeamRole = person.role === "VIEWER" ? "VIEWER" : "MEMBER"
  const form = useForm({
    values: { teamRole, monthlyBudget: person.monthlyBudget === null ? "" : String(person.monthlyBudget) },
    check: ({ monthlyBudget }) => ({
      monthlyBudget: !/^\s*\d{0,6}\s*$/.test(monthlyBudget) && words.change.budgetWrong,
    }),
    send: ({ teamRole, monthlyBudget }) =>
      change.mutateAsync({
        colleagueId: person.id,
        teamRole,
        monthlyBudget: monthlyBudget.trim() === "" ? null : Number(monthlyBudget),
      }),
    done: () => words.change.done(person.name),
  })
  return (
    <Form form={form}>
      <RadioField
        {...form.field("teamRole")}
        label={words.role}
        options={TEAM_ROLES.map((value) => ({ value, label: words.roles[value], help: words.roleHelp[value] }))}
      />
      {form.values.teamRole === "MEMBER" && (
        <TextField
          {...form.field("monthlyBudget")}
          label={words.change.budget}
          help={words.change.budgetHelp}
          optional
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <FormActions submit={m.actions.save} back={m.actions.cancel} />
    </Form>
  )
}

"use client"

import { TEAM_ROLES, type TeamRole } from "@atelier/domain/companies"
import { RadioField, TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.team

type Values = { email: string; teamRole: TeamRole }

/** Invites one person by e-mail. */
export function InviteMember() {
  const invite = trpc.identity.team.invite.useMutation()
  const form = useForm<Values, unknown>({
    values: { email: "", teamRole: "MEMBER" },
    check: ({ email }) => ({ email: !/^\S+@\S+\.\S+$/.test(email.trim()) && words.invite.wrong }),
    send: ({ email, teamRole }) => invite.mutateAsync({ email: email.trim(), teamRole }),
    done: (_answer, { email }) => words.invite.sent(email.trim()),
  })
  return (
    <Form form={form}>
      <TextField
        {...form.field("email")}
        label={words.invite.email}
        help={words.invite.help}
        required
        type="email"
        limit={254}
        autoComplete="off"
      />
      <RadioField
        {...form.field("teamRole")}
        label={words.invite.role}
        options={TEAM_ROLES.map((value) => ({ value, label: words.roles[value], help: words.roleHelp[value] }))}
      />
      <SubmitButton className="justify-self-start">{words.invite.send}</SubmitButton>
    </Form>
  )
}

"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminInvite

/** Sends the e-mail that makes a freelancer approved on arrival. */
export function InviteForm() {
  const invite = trpc.identity.admin.inviteFreelancer.useMutation()
  const form = useForm({
    values: { email: "" },
    check: ({ email }) => ({ email: !/^\S+@\S+\.\S+$/.test(email.trim()) && words.wrong }),
    send: ({ email }) => invite.mutateAsync({ email: email.trim() }),
    done: (_answer, { email }) => words.sent(email.trim()),
  })
  return (
    <Form form={form}>
      <div className="grid items-start gap-2 sm:grid-cols-[1fr_auto]">
        <TextField
          {...form.field("email")}
          label={words.email}
          help={words.help}
          required
          type="email"
          limit={254}
          autoComplete="off"
        />
        <SubmitButton className="sm:mt-[1.625rem]">{words.send}</SubmitButton>
      </div>
    </Form>
  )
}

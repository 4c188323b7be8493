"use client"

import { CheckField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"

const words = m.team.invitation

type AcceptMembershipProps = {
  token: string
  /** The company that the person owns and would have to leave. */
  own: string | null
}

/** Joins the company with the account that is signed in. */
export function AcceptMembership({ token, own }: AcceptMembershipProps) {
  const form = useForm({
    values: { leaveOwn: false },
    send: async ({ leaveOwn }) => {
      const { acceptMembership } = await import("./send-application.ts")
      return acceptMembership({ token, leaveOwn })
    },
    done: () => window.location.assign("/client"),
    stays: true,
  })
  return (
    <Form form={form}>
      {own && <CheckField {...form.field("leaveOwn")} label={words.leaveOwn(own)} />}
      <p className="text-ink-2 text-sm">{words.ownCredits}</p>
      <SubmitButton size="lg" className="justify-self-start">
        {words.join}
      </SubmitButton>
    </Form>
  )
}

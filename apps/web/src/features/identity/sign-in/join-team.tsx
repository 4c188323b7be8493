"use client"

import { useRouter } from "next/navigation"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useDeviceTimezone } from "@/components/form/timezone-field.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"

/** A new client's account for the address that was invited. */
export function JoinTeam({ token, email }: { token: string; email: string }) {
  const router = useRouter()
  const timezone = useDeviceTimezone() ?? "UTC"
  const form = useForm({
    values: { name: "", password: "" },
    draft: `join-team:${email}`,
    secret: ["password"],
    check: ({ name, password }) => ({
      name: name.trim() === "" && m.auth.required.name,
      password: password === "" && m.auth.required.password,
    }),
    send: async (values) => {
      const { joinTeam } = await import("./send-application.ts")
      return joinTeam({ ...values, token, timezone })
    },
    done: () => router.push("/sign-in?joined=team"),
    stays: true,
  })
  return (
    <Form form={form}>
      <p className="text-ink-2 text-sm">{m.team.invitation.forAddress(email)}</p>
      <TextField {...form.field("name")} label={m.auth.fields.name} required autoComplete="name" limit={100} />
      <PasswordField
        {...form.field("password")}
        label={m.auth.fields.password}
        autoComplete="new-password"
        person={{ ...form.values, email }}
      />
      <SubmitButton size="lg" className="justify-self-start">
        {m.team.invitation.create}
      </SubmitButton>
    </Form>
  )
}

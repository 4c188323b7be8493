"use client"

import { useRouter } from "next/navigation"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { TimezoneField } from "@/components/form/timezone-field.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Notice } from "@/components/ui/notice.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.accountProfile

/** Name, time zone, telephone number. */
export function ProfileSettings() {
  const router = useRouter()
  const [me] = trpc.identity.me.useSuspenseQuery()
  const update = trpc.identity.update.useMutation()
  const open = me.standing === "ACTIVE"
  const form = useForm({
    values: { name: me.name, timezone: me.timezone, phone: me.phone ?? "" },
    send: (values) => update.mutateAsync({ ...values, phone: values.phone.trim() || null }),
    done: () => {
      router.refresh()
      return m.account.saved
    },
    stays: true,
  })
  const { name, timezone, phone } = form.values
  const changed = name !== me.name || timezone !== me.timezone || phone !== (me.phone ?? "")
  return (
    <Form form={form}>
      {!open && <Notice tone="waiting">{m.account.notActive}</Notice>}
      <TextField {...form.field("name")} label={words.name} autoComplete="name" limit={100} disabled={!open} />
      <div className="grid gap-0.5 text-sm">
        <span className="font-[550]">{words.email}</span>
        <span className="break-words">{me.email}</span>
        <span className="text-ink-3 text-note">{words.emailHelp}</span>
      </div>
      <TimezoneField {...form.field("timezone")} />
      <TextField
        {...form.field("phone")}
        label={words.phone}
        help={words.phoneHelp}
        optional
        type="tel"
        autoComplete="tel"
        limit={20}
        disabled={!open}
      />
      <SubmitButton disabled={!open || !changed} className="justify-self-start">
        {m.account.save}
      </SubmitButton>
    </Form>
  )
}

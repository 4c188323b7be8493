"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { TimezoneField } from "@/components/form/timezone-field.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Field, FormErrorSummary } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.account.profile

/** Name, time zone, telephone number. */
export function ProfileSettings() {
  const router = useRouter()
  const utils = trpc.useUtils()
  const [me] = trpc.identity.me.useSuspenseQuery()
  const [form, setForm] = useState({ name: me.name, timezone: me.timezone, phone: me.phone ?? "" })
  const update = trpc.identity.update.useMutation({
    onSuccess: () => {
      toast(m.account.saved)
      void utils.identity.invalidate()
      router.refresh()
    },
    onError: (error) => {
      if (Object.keys(readError(error).fields).length === 0) {
        toastError(error)
      }
    },
  })
  const changed = form.name !== me.name || form.timezone !== me.timezone || form.phone !== (me.phone ?? "")
  const fields = update.error ? readError(update.error).fields : {}
  const open = me.standing === "ACTIVE"

  function submit(event: FormEvent) {
    event.preventDefault()
    if (changed && !update.isPending) {
      update.mutate({ ...form, phone: form.phone.trim() || null })
    }
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {!open && <Notice tone="waiting">{m.account.notActive}</Notice>}
      <FormErrorSummary errors={Object.entries(fields).map(([id, message]) => ({ id, message }))} />
      <Field id="name" label={words.name} error={fields.name}>
        <Input
          autoComplete="name"
          limit={100}
          disabled={!open}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
      </Field>
      <div className="grid gap-0.5 text-sm">
        <span className="font-[550]">{words.email}</span>
        <span className="break-words">{me.email}</span>
        <span className="text-ink-3 text-note">{words.emailHelp}</span>
      </div>
      <TimezoneField
        id="timezone"
        value={form.timezone}
        onChange={(timezone) => setForm({ ...form, timezone })}
        error={fields.timezone}
      />
      <Field id="phone" label={words.phone} help={words.phoneHelp} error={fields.phone} optional>
        <Input
          type="tel"
          autoComplete="tel"
          limit={20}
          disabled={!open}
          value={form.phone}
          onChange={(event) => setForm({ ...form, phone: event.target.value })}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        disabled={!open || !changed}
        pending={update.isPending}
        className="justify-self-start"
      >
        {m.account.save}
      </Button>
    </form>
  )
}

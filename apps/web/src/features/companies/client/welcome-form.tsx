"use client"

import { type FormEvent, useCallback, useEffect, useState } from "react"
import { TimezoneField, useDeviceTimezone } from "@/components/form/timezone-field.tsx"
import { writtenLinks } from "@/components/form/written-links.ts"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input } from "@/components/ui/input.tsx"
import { RefusalNotice } from "@/features/identity/refusal-notice.tsx"
import { missing, withoutField } from "@/features/identity/use-ask.ts"
import { readError } from "@/lib/errors.ts"
import { useKept } from "@/lib/kept.ts"
import { remember, WELCOME_COOKIE } from "@/lib/preference-cookies.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.welcome
const HOME = "/client"
const BLANK = { name: "", website: "", industry: "", audience: "" }

/** Someone new has no time zone yet; this device's is the best guess, and is saved like any other choice. */
function useFirstTimezone(current: string) {
  const device = useDeviceTimezone()
  const [zone, setZone] = useState(current)
  const { mutate } = trpc.identity.update.useMutation()
  const choose = useCallback(
    (timezone: string) => {
      setZone(timezone)
      mutate({ timezone })
    },
    [mutate],
  )
  useEffect(() => {
    if (device && current === "UTC" && device !== "UTC") {
      choose(device)
    }
  }, [device, current, choose])
  return { zone, choose }
}

/** A new client's company: one short page, all of it but the name can wait, and so can the page. */
export function WelcomeForm({ timezone }: { timezone: string }) {
  const { zone, choose } = useFirstTimezone(timezone)
  const [form, setForm] = useKept("welcome", BLANK)
  const [empty, setEmpty] = useState<ReturnType<typeof missing>>(null)
  // A whole page load, so that the frame learns the company's name too.
  const onboard = trpc.companies.onboard.useMutation({
    onSuccess: () => {
      setForm(BLANK)
      window.location.assign(HOME)
    },
  })
  const refused = onboard.error ? readError(onboard.error) : null
  const refusal = empty ?? (refused && { code: refused.reason ?? "", message: refused.message, fields: refused.fields })
  const fields = refusal?.fields ?? {}

  function submit(event: FormEvent) {
    event.preventDefault()
    const lacking = missing({ name: form.name.trim() === "" && words.companyMissing })
    setEmpty(lacking)
    if (lacking || onboard.isPending || onboard.isSuccess) {
      return
    }
    const [website] = writtenLinks([form.website])
    const industry = form.industry.trim()
    const audience = form.audience.trim()
    onboard.mutate({
      name: form.name,
      ...(website ? { website } : {}),
      ...(industry ? { industry } : {}),
      ...(audience ? { audience } : {}),
    })
  }

  const input = (key: keyof typeof form) => ({
    value: form[key],
    onChange: (event: { target: { value: string } }) => {
      setForm({ ...form, [key]: event.target.value })
      setEmpty((before) => withoutField(before, key))
    },
  })
  return (
    <form onSubmit={submit} noValidate className="grid max-w-lg gap-4">
      <RefusalNotice refusal={refusal} />
      <Field id="name" label={words.company} error={fields.name} required>
        <Input autoComplete="organization" limit={200} {...input("name")} />
      </Field>
      <Field id="website" label={words.website} error={fields.website} optional>
        <Input type="url" inputMode="url" autoComplete="url" limit={500} {...input("website")} />
      </Field>
      <Field id="industry" label={words.industry} help={m.brand.company.industryHelp} error={fields.industry} optional>
        <Input limit={100} {...input("industry")} />
      </Field>
      <Field id="audience" label={words.audience} help={words.audienceHelp} error={fields.audience} optional>
        <Input limit={200} {...input("audience")} />
      </Field>
      <TimezoneField id="timezone" value={zone} onChange={choose} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="lg" pending={onboard.isPending || onboard.isSuccess}>
          {words.submit}
        </Button>
        <Button
          variant="quiet"
          size="lg"
          onClick={() => {
            remember(WELCOME_COOKIE, "later")
            window.location.assign(HOME)
          }}
        >
          {words.later}
        </Button>
      </div>
    </form>
  )
}

"use client"

import type { RouterInputs, RouterOutputs } from "@atelier/api"
import { DEFAULT_HOURS } from "@atelier/domain/hours"
import { useRouter } from "next/navigation"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { HoursField } from "@/components/form/hours-field.tsx"
import { LinksField } from "@/components/form/links-field.tsx"
import { RateField } from "@/components/form/rate-field.tsx"
import { SkillsField } from "@/components/form/skills-field.tsx"
import { TimezoneField, useDeviceTimezone } from "@/components/form/timezone-field.tsx"
import { WordsField } from "@/components/form/words-field.tsx"
import { writtenLinks } from "@/components/form/written-links.ts"
import { Button } from "@/components/ui/button.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, Textarea } from "@/components/ui/input.tsx"
import { readError } from "@/lib/errors.ts"
import { useKept } from "@/lib/kept.ts"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"
import { RefusalNotice } from "../refusal-notice.tsx"
import { missing, withoutField } from "../use-ask.ts"
import { FormPart } from "./form-part.tsx"

type Join = Omit<RouterInputs["identity"]["join"], "invitation">
type Application = Omit<{ [K in keyof Join]-?: Exclude<Join[K], undefined> }, "password">

const BLANK: Application = {
  name: "",
  email: "",
  timezone: "UTC",
  skills: [],
  specializations: [],
  portfolioUrls: [],
  workingHours: DEFAULT_HOURS.map((spans) => spans.map(([start, end]) => [start, end])),
  hourlyRateCents: null,
  bio: "",
}

type JoinFormProps = {
  skills: RouterOutputs["catalog"]["skills"]
  /** Someone who was invited: the address is given, the approval comes at once. */
  invitation?: { token: string; email: string }
}

/** A freelancer's application: the account, the work, the hours. */
export function JoinForm({ skills, invitation }: JoinFormProps) {
  const router = useRouter()
  const blank = { ...BLANK, email: invitation?.email ?? "" }
  const [form, setForm] = useKept<Application>(invitation ? `join:${invitation.email}` : "join", blank)
  const [password, setPassword] = useState("")
  const [empty, setEmpty] = useState<ReturnType<typeof missing>>(null)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const mend = (...names: string[]) => setEmpty((before) => names.reduce(withoutField, before))
  const set = (part: Partial<Application>) => {
    setForm((before) => ({ ...before, ...part }))
    mend(...Object.keys(part))
  }
  const device = useDeviceTimezone()
  const touchedZone = useRef(false)
  useEffect(() => {
    if (device && !touchedZone.current) {
      setForm((before) => (before.timezone === BLANK.timezone ? { ...before, timezone: device } : before))
    }
  }, [device, setForm])

  const after = (email: string) =>
    invitation ? "/sign-in?joined=1" : `/check-mail?applied=1&email=${encodeURIComponent(email)}`

  async function submit(event: FormEvent) {
    event.preventDefault()
    const lacking = missing({
      name: form.name.trim() === "" && m.auth.required.name,
      email: form.email.trim() === "" && m.auth.required.email,
      password: password === "" && m.auth.required.password,
    })
    setEmpty(lacking)
    if (lacking || pending) {
      return
    }
    const sent = { ...form, password, portfolioUrls: writtenLinks(form.portfolioUrls) }
    setPending(true)
    setFailure(undefined)
    try {
      const { sendApplication } = await import("./send-application.ts")
      const { email } = await sendApplication(invitation ? { ...sent, invitation: invitation.token } : sent)
      setForm(blank)
      router.push(after(email))
    } catch (error) {
      setFailure(error)
    } finally {
      setPending(false)
    }
  }

  const refused = failure ? readError(failure) : null
  const refusal = empty ?? (refused && { code: refused.reason ?? "", message: refused.message, fields: refused.fields })
  const fields = refusal?.fields ?? {}
  return (
    <form onSubmit={submit} noValidate className="grid gap-9">
      <RefusalNotice refusal={refusal} />
      <FormPart title={m.auth.join.account}>
        <Field id="name" label={m.auth.fields.name} error={fields.name} required>
          <Input autoComplete="name" limit={100} value={form.name} onChange={(e) => set({ name: e.target.value })} />
        </Field>
        <Field id="email" label={m.auth.fields.email} error={fields.email} required>
          <Input
            type="email"
            autoComplete="username"
            value={form.email}
            readOnly={invitation !== undefined}
            onChange={(e) => set({ email: e.target.value })}
          />
        </Field>
        <PasswordField
          id="password"
          label={m.auth.fields.password}
          value={password}
          onChange={(password) => {
            setPassword(password)
            mend("password")
          }}
          error={fields.password}
          autoComplete="new-password"
          person={{ email: form.email, name: form.name }}
        />
      </FormPart>
      <FormPart title={m.auth.join.work}>
        <SkillsField
          skills={skills}
          id="skills"
          value={form.skills}
          onChange={(skills) => set({ skills })}
          error={fields.skills}
        />
        <WordsField
          id="specializations"
          label={m.profile.specializations.label}
          help={m.profile.specializations.help}
          value={form.specializations}
          onChange={(specializations) => set({ specializations })}
          error={fields.specializations}
          most={20}
          maxLength={60}
          optional
        />
        <LinksField
          id="portfolioUrls"
          value={form.portfolioUrls}
          onChange={(portfolioUrls) => set({ portfolioUrls })}
          errors={fields}
          most={10}
        />
        <Field id="bio" label={m.profile.bio.label} help={m.profile.bio.help} error={fields.bio} optional>
          <Textarea limit={2000} value={form.bio} onChange={(e) => set({ bio: e.target.value })} />
        </Field>
        <RateField
          id="hourlyRateCents"
          value={form.hourlyRateCents ?? null}
          onChange={(hourlyRateCents) => set({ hourlyRateCents })}
          error={fields.hourlyRateCents}
        />
      </FormPart>
      <FormPart title={m.auth.join.hours}>
        <TimezoneField
          id="timezone"
          value={form.timezone}
          onChange={(timezone) => {
            touchedZone.current = true
            set({ timezone })
          }}
          error={fields.timezone}
        />
        <HoursField value={form.workingHours} onChange={(workingHours) => set({ workingHours })} errors={fields} />
      </FormPart>
      <div className="grid justify-items-start gap-3">
        {!invitation && <p className="text-ink-2 text-sm">{m.auth.join.next}</p>}
        <Button type="submit" variant="primary" size="lg" pending={pending}>
          {invitation ? m.auth.join.accept : m.auth.join.submit}
        </Button>
      </div>
    </form>
  )
}

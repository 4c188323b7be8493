"use client"

import type { RouterInputs, RouterOutputs } from "@atelier/api"
import { DEFAULT_HOURS } from "@atelier/domain/hours"
import { useRouter } from "next/navigation"
import { useEffect, useEffectEvent } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { HoursField } from "@/components/form/hours-field.tsx"
import { LinksField } from "@/components/form/links-field.tsx"
import { RateField } from "@/components/form/rate-field.tsx"
import { SkillsField } from "@/components/form/skills-field.tsx"
import { TimezoneField, useDeviceTimezone } from "@/components/form/timezone-field.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { WordsField } from "@/components/form/words-field.tsx"
import { writtenLinks } from "@/components/form/written-links.ts"
import * as m from "@/messages/index.ts"
import { PasswordField } from "../password-field.tsx"
import { FormPart } from "./form-part.tsx"

type Join = Omit<RouterInputs["identity"]["join"], "invitation">
type Application = { [K in keyof Join]-?: Exclude<Join[K], undefined> }

const BLANK: Application = {
  name: "",
  email: "",
  password: "",
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
  const form = useForm<Application, { email: string }>({
    values: { ...BLANK, email: invitation?.email ?? "" },
    draft: invitation ? `join:${invitation.email}` : "join",
    secret: ["password"],
    check: ({ name, email, password }) => ({
      name: name.trim() === "" && m.auth.required.name,
      email: email.trim() === "" && m.auth.required.email,
      password: password === "" && m.auth.required.password,
    }),
    send: async (values) => {
      const { sendApplication } = await import("./send-application.ts")
      const sent = { ...values, portfolioUrls: writtenLinks(values.portfolioUrls) }
      return sendApplication(invitation ? { ...sent, invitation: invitation.token } : sent)
    },
    done: ({ email }) =>
      router.push(invitation ? "/sign-in?joined=1" : `/check-mail?applied=1&email=${encodeURIComponent(email)}`),
    stays: true,
  })
  const { values, errors, field } = form
  const device = useDeviceTimezone()
  const guess = useEffectEvent((timezone: string) => {
    if (values.timezone === BLANK.timezone) {
      form.set({ timezone })
    }
  })
  useEffect(() => {
    if (device) {
      guess(device)
    }
  }, [device])

  return (
    <Form form={form} className="gap-9">
      <FormPart title={m.auth.join.account}>
        <TextField {...field("name")} label={m.auth.fields.name} required autoComplete="name" limit={100} />
        <TextField
          {...field("email")}
          label={m.auth.fields.email}
          required
          type="email"
          autoComplete="username"
          readOnly={invitation !== undefined}
        />
        <PasswordField
          {...field("password")}
          label={m.auth.fields.password}
          autoComplete="new-password"
          person={values}
        />
      </FormPart>
      <FormPart title={m.auth.join.work}>
        <SkillsField {...field("skills")} skills={skills} />
        <WordsField
          {...field("specializations")}
          label={m.profile.specializations.label}
          help={m.profile.specializations.help}
          most={20}
          maxLength={60}
          optional
        />
        <LinksField {...field("portfolioUrls")} errors={errors} most={10} />
        <TextField
          {...field("bio")}
          label={m.profile.bio.label}
          help={m.profile.bio.help}
          optional
          rows={4}
          limit={2000}
        />
        <RateField {...field("hourlyRateCents")} />
      </FormPart>
      <FormPart title={m.auth.join.hours}>
        <TimezoneField {...field("timezone")} />
        <HoursField {...field("workingHours")} errors={errors} />
      </FormPart>
      <div className="grid justify-items-start gap-3">
        {!invitation && <p className="text-ink-2 text-sm">{m.auth.join.next}</p>}
        <SubmitButton size="lg">{invitation ? m.auth.join.accept : m.auth.join.submit}</SubmitButton>
      </div>
    </Form>
  )
}

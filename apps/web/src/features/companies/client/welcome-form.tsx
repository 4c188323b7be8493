"use client"

import { useCallback, useEffect, useState } from "react"
import { TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { TimezoneField, useDeviceTimezone } from "@/components/form/timezone-field.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { writtenLinks } from "@/components/form/written-links.ts"
import { Button } from "@/components/ui/button.tsx"
import { remember, WELCOME_COOKIE } from "@/lib/preference-cookies.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.welcome
const HOME = "/client"

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
  const onboard = trpc.companies.onboard.useMutation()
  const form = useForm({
    values: { name: "", website: "", industry: "", audience: "" },
    draft: "welcome",
    check: ({ name }) => ({ name: name.trim() === "" && words.companyMissing }),
    send: (values) => {
      const [website] = writtenLinks([values.website])
      const industry = values.industry.trim()
      const audience = values.audience.trim()
      return onboard.mutateAsync({
        name: values.name,
        ...(website ? { website } : {}),
        ...(industry ? { industry } : {}),
        ...(audience ? { audience } : {}),
      })
    },
    // A whole page load, so that the frame learns the company's name too; the button is busy until then.
    done: () => {
      window.location.assign(HOME)
      return new Promise(() => undefined)
    },
    stays: true,
  })
  const { field } = form
  return (
    <Form form={form} className="max-w-lg">
      <TextField {...field("name")} label={words.company} required autoComplete="organization" limit={200} />
      <TextField
        {...field("website")}
        label={words.website}
        optional
        type="url"
        inputMode="url"
        autoComplete="url"
        limit={500}
      />
      <TextField
        {...field("industry")}
        label={words.industry}
        help={m.brand.company.industryHelp}
        optional
        limit={100}
      />
      <TextField {...field("audience")} label={words.audience} help={words.audienceHelp} optional limit={200} />
      <TimezoneField id="timezone" value={zone} onChange={choose} />
      <div className="mt-2 flex flex-wrap gap-2">
        <SubmitButton size="lg">{words.submit}</SubmitButton>
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
    </Form>
  )
}

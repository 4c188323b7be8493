"use client"

import { PAYOUT_COUNTRIES, type PayoutCountry } from "@atelier/domain/payouts"
import { SelectField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { DIALOG_ACTIONS } from "@/components/ui/dialog-actions.ts"
import { LOCALE } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { useConnect } from "./use-connect.ts"

const words = m.earnings.account

const names = new Intl.DisplayNames(LOCALE, { type: "region" })
const COUNTRIES = PAYOUT_COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
  a.label.localeCompare(b.label, LOCALE),
)

type Values = { country: PayoutCountry | "" }
const BLANK: Values = { country: "" }
const OPTIONS = [{ value: BLANK.country, label: words.choose }, ...COUNTRIES]

/** In which country the account is opened; sent, it leads to Stripe. */
export function CountryForm({ onOther }: { onOther: () => void }) {
  const connect = useConnect()
  const form = useForm({
    values: BLANK,
    check: ({ country }) => ({ country: country === "" && words.chooseError }),
    send: async ({ country }) => country !== "" && connect(country),
  })
  return (
    <Form form={form}>
      <SelectField
        {...form.field("country")}
        label={words.country}
        help={words.countryHelp}
        options={OPTIONS}
        required
      />
      <div className={DIALOG_ACTIONS}>
        <Button variant="quiet" onClick={onOther}>
          {words.notListed}
        </Button>
        <SubmitButton>{words.toStripe}</SubmitButton>
      </div>
    </Form>
  )
}

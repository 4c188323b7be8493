"use client"

import { PAYOUT_COUNTRIES, type PayoutCountry } from "@atelier/domain/payouts"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Select } from "@/components/ui/input.tsx"
import { Link } from "@/components/ui/link.tsx"
import { readError } from "@/lib/errors.ts"
import { LOCALE } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { methodHref } from "./earnings-input.ts"
import { useConnect } from "./use-connect.ts"

const words = m.earnings.account

const names = new Intl.DisplayNames(LOCALE, { type: "region" })
const COUNTRIES = PAYOUT_COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).toSorted((a, b) =>
  a.name.localeCompare(b.name, LOCALE),
)

/** Opens an account at Stripe: the country first, because it decides at once whether Stripe can pay. */
export function ConnectAccount({ label, primary }: { label: string; primary?: boolean }) {
  const [country, setCountry] = useState<PayoutCountry | "">("")
  const [problem, setProblem] = useState<string>()
  const [byHand, setByHand] = useState(false)
  const connect = useConnect()

  async function go() {
    if (country === "") {
      setProblem(words.chooseError)
      return
    }
    try {
      await connect(country)
    } catch (error) {
      setProblem(readError(error).fields.country)
    }
  }

  return (
    <Dialog
      trigger={<Button variant={primary ? "primary" : "plain"}>{label}</Button>}
      title={byHand ? words.byHandTitle : words.dialogTitle}
      description={byHand ? words.byHandText : words.dialogText}
      actions={
        byHand ? (
          <Button variant="quiet" onClick={() => setByHand(false)}>
            {m.actions.back}
          </Button>
        ) : (
          <>
            <Button variant="quiet" onClick={() => setByHand(true)}>
              {words.notListed}
            </Button>
            <Button variant="primary" onClick={go}>
              {words.toStripe}
            </Button>
          </>
        )
      }
    >
      {byHand ? (
        <OtherWays />
      ) : (
        <Field label={words.country} help={words.countryHelp} error={problem} required>
          <Select
            value={country}
            onChange={(event) => {
              setCountry(event.target.value as PayoutCountry | "")
              setProblem(undefined)
            }}
          >
            <option value="">{words.choose}</option>
            {COUNTRIES.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Dialog>
  )
}

/** The ways without Stripe, each a link, because the choice stands in the address. */
function OtherWays() {
  return (
    <ul className="grid gap-2">
      {(["BANK_TRANSFER", "PAYPAL"] as const).map((method) => (
        <li key={method}>
          <Link
            href={methodHref(method)}
            className="block rounded-lg border border-line-2 px-4 py-3 transition-colors hover:border-edge"
          >
            <span className="block font-[550] text-sm">{m.payouts.method[method]}</span>
            <span className="block text-ink-3 text-note">{words.byHand[method]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

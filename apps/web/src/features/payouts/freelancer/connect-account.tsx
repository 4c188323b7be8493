"use client"

import { useState } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { DIALOG_ACTIONS } from "@/components/ui/dialog-actions.ts"
import { Link } from "@/components/ui/link.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import { methodHref } from "./earnings-input.ts"

const CountryForm = lazyPart(() => import("./country-form.tsx").then((module) => module.CountryForm))

const words = m.earnings.account

/** Opens an account at Stripe: the country first, because it decides at once whether Stripe can pay. */
export function ConnectAccount({ label, primary }: { label: string; primary?: boolean }) {
  const [listed, setListed] = useState(true)
  return (
    <FormDialog
      trigger={<Button variant={primary ? "primary" : "plain"}>{label}</Button>}
      title={listed ? words.dialogTitle : words.otherWaysTitle}
      description={listed ? words.dialogText : words.otherWaysText}
    >
      {listed ? <CountryForm onOther={() => setListed(false)} /> : <OtherWays onBack={() => setListed(true)} />}
    </FormDialog>
  )
}

/** The ways without Stripe, each a link, because the choice stands in the address. */
function OtherWays({ onBack }: { onBack: () => void }) {
  return (
    <>
      <ul className="grid gap-2">
        {(["BANK_TRANSFER", "PAYPAL"] as const).map((method) => (
          <li key={method}>
            <Link
              href={methodHref(method)}
              className="block rounded-lg border border-line-2 px-4 py-3 transition-colors hover:border-edge"
            >
              <span className="block font-[550] text-sm">{m.payouts.method[method]}</span>
              <span className="block text-ink-3 text-note">{words.manual[method]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={DIALOG_ACTIONS}>
        <Button variant="quiet" onClick={onBack}>
          {m.actions.back}
        </Button>
      </div>
    </>
  )
}

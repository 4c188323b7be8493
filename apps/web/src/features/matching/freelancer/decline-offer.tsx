"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"

const DeclineForm = lazyPart(() => import("./decline-form.tsx").then((module) => module.DeclineForm))

const words = m.declineOffer

/** Asks why an offer is not wanted. */
export function DeclineOffer({ offerId }: { offerId: string }) {
  return (
    <FormDialog trigger={<Button>{m.offer.decline}</Button>} title={words.title} description={words.text}>
      <DeclineForm offerId={offerId} />
    </FormDialog>
  )
}

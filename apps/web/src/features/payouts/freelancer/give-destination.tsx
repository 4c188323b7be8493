"use client"

import type { ReactNode } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { ManualMethod } from "./destination-form.tsx"

const DestinationForm = lazyPart(() => import("./destination-form.tsx").then((module) => module.DestinationForm))

const words = m.earnings.account

type GiveDestinationProps = {
  method: ManualMethod
  /** Whether there is one already, so that payouts will pause. */
  changes?: boolean
  /** What opens it. */
  children: ReactNode
}

/** Asks where money that is paid manually goes. */
export function GiveDestination({ method, changes = false, children }: GiveDestinationProps) {
  return (
    <FormDialog
      trigger={children}
      title={words.giveTitle}
      description={changes ? `${words.giveText} ${words.giveChange}` : words.giveText}
    >
      <DestinationForm method={method} />
    </FormDialog>
  )
}

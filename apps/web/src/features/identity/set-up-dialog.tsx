"use client"

import { useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import * as m from "@/messages/index.ts"
import { TwoFactorSettings } from "./settings/two-factor-settings.tsx"

const words = m.fresh

/** Leads an admin without a second factor through setting one up; what was about to happen waits for it. */
export function SetUpTwoFactorDialog({ onClose }: { onClose: (confirmed: boolean) => void }) {
  const [done, setDone] = useState(false)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose(done)}
      title={words.setUpTitle}
      description={words.setUpNote}
      width="wide"
    >
      <Block skeleton={<SkeletonText lines={4} />}>
        <TwoFactorSettings start="set-up" onTurnedOn={() => setDone(true)} onKept={() => onClose(true)} />
      </Block>
    </Dialog>
  )
}

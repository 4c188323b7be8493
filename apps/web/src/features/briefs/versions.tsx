"use client"

import { useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { Workspace } from "./use-brief.ts"

const VersionList = lazyPart(() => import("./version-list.tsx").then((module) => module.VersionList))

const words = m.past

/** What the draft was after each change, each of which can be restored. */
export function Versions({ workspace }: { workspace: Workspace }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="sm">
          {words.versions}
        </Button>
      }
      title={words.versions}
      description={words.versionsText}
      width="wide"
    >
      <Block skeleton={<SkeletonRows rows={4} picture={false} />}>
        <VersionList workspace={workspace} close={() => setOpen(false)} />
      </Block>
    </Dialog>
  )
}

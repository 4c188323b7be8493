"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button.tsx"
import * as m from "@/messages/index.ts"
import type { Workspace } from "./use-brief.ts"
import { useDiscard } from "./use-discard.ts"

/** Deletes the draft, with the way back. */
export function DiscardDraft({ workspace }: { workspace: Workspace }) {
  const router = useRouter()
  const discard = useDiscard()
  const { id, version } = workspace.brief
  return (
    <Button
      variant="quiet"
      size="sm"
      className="-mx-3"
      onClick={() => discard({ id, version }, () => router.push("/client/tasks/new"))}
    >
      {m.newTask.discard}
    </Button>
  )
}

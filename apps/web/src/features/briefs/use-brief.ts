"use client"

import type { ArrangeMoodboardInput } from "@atelier/domain/briefs"
import { useCallback, useRef, useState } from "react"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import type { Deliverable, FieldChange } from "./types.ts"

type Write = (version: number) => Promise<{ version: number }>

/**
 * A brief and the ways to change it. Changes are made one after the other, each on the version the last one left; when
 * the brief was changed elsewhere, the change is refused and the latest version is loaded, so unseen edits are never lost.
 */
export function useBrief(briefId: string) {
  const utils = trpc.useUtils()
  const [brief] = trpc.briefs.byId.useSuspenseQuery({ briefId })
  const version = useRef(brief.version)
  version.current = Math.max(version.current, brief.version)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const [pending, setPending] = useState(0)

  // Awaited, unlike what follows a failed mutation automatically: the next change in line needs the version that is read.
  const refresh = useCallback(
    () => Promise.all([utils.briefs.byId.invalidate({ briefId }), utils.tasks.estimate.invalidate({ briefId })]),
    [utils, briefId],
  )

  const change = useCallback(
    (write: Write): Promise<void> => {
      const run = line.current.then(async () => {
        setPending((count) => count + 1)
        try {
          const result = await write(version.current)
          version.current = Math.max(version.current, result.version)
        } catch (error) {
          if (readError(error).reason !== undefined) {
            await refresh()
          }
          throw error
        } finally {
          setPending((count) => count - 1)
        }
      })
      line.current = run.catch(() => undefined)
      return run
    },
    [refresh],
  )

  const say = trpc.briefs.say.useMutation()
  const set = trpc.briefs.setField.useMutation()
  const restore = trpc.briefs.restoreDeliverable.useMutation()
  const choose = trpc.briefs.chooseStyles.useMutation()
  const arrange = trpc.briefs.arrangeMoodboard.useMutation()
  const attach = trpc.briefs.attach.useMutation()
  const revise = trpc.briefs.revise.useMutation()
  const toVersion = trpc.briefs.restoreVersion.useMutation()

  return {
    brief,
    saving: pending > 0,
    refresh,
    say: (text: string, clientMessageId: string) =>
      change((at) => say.mutateAsync({ briefId, text, clientMessageId, version: at })),
    setField: (to: FieldChange) => change((at) => set.mutateAsync({ briefId, version: at, ...to })),
    restoreDeliverable: ({ id: deliverable, ...fields }: Deliverable, position: number) =>
      change((at) => restore.mutateAsync({ briefId, version: at, deliverable, fields, position })),
    chooseStyles: (styleIds: string[], done: boolean) =>
      change((at) => choose.mutateAsync({ briefId, version: at, styleIds, done })),
    arrange: (items: ArrangeMoodboardInput["items"]) =>
      change((at) => arrange.mutateAsync({ briefId, version: at, items })),
    /** Changes what was said; without a text the message is taken back. */
    revise: (messageId: string, text: string | null) =>
      change((at) => revise.mutateAsync({ briefId, version: at, messageId, text })),
    restoreVersion: (to: number) => change((at) => toVersion.mutateAsync({ briefId, version: at, to })),
    attach: (fileIds: string[]) => change((at) => attach.mutateAsync({ briefId, version: at, fileIds })),
  }
}

export type Workspace = ReturnType<typeof useBrief>

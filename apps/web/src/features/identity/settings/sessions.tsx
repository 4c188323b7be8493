"use client"

import { Button } from "@/components/ui/button.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { SessionList } from "./session-list.tsx"

const words = m.devices

/** Where one is signed in, and the way to end it there. */
export function Sessions() {
  const [sessions] = trpc.identity.listSessions.useSuspenseQuery()
  const after = { onError: toastError }
  const end = trpc.identity.revokeSession.useMutation({ ...after, onSuccess: () => toast(words.ended(1)) })
  const endOthers = trpc.identity.revokeOtherSessions.useMutation({
    ...after,
    onSuccess: ({ ended }) => toast(words.ended(ended)),
  })
  return (
    <div className="grid gap-4">
      <SessionList
        label={words.title}
        sessions={sessions}
        onEnd={(id) => end.mutateAsync({ id }).catch(() => undefined)}
      />
      {sessions.length > 1 ? (
        <Button className="justify-self-start" onClick={() => endOthers.mutateAsync().catch(() => undefined)}>
          {words.endOthers}
        </Button>
      ) : (
        <p className="text-ink-3 text-note">{words.only}</p>
      )}
    </div>
  )
}

"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Section } from "@/components/ui/layout.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { SessionList } from "../settings/session-list.tsx"

const words = m.adminPerson

/** Where this person is signed in; one device can be signed out without touching the others. */
export function PersonSessions({ userId }: { userId: string }) {
  const act = useAdminAction()
  const [sessions] = trpc.identity.admin.listSessions.useSuspenseQuery({ userId })
  const end = trpc.identity.admin.endSession.useMutation()
  return (
    <Section title={words.sessions}>
      {sessions.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.noSessions}</p>
      ) : (
        <SessionList
          label={words.sessions}
          sessions={sessions}
          onEnd={(sessionId, device) => act(() => end.mutateAsync({ userId, sessionId }), words.sessionEnded(device))}
        />
      )}
    </Section>
  )
}

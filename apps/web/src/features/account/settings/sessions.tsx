"use client"

import { Button } from "@/components/ui/button.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { deviceName } from "./device-name.ts"

const words = m.account.sessions

/** Where one is signed in, and the way to end it there. */
export function Sessions() {
  const utils = trpc.useUtils()
  const [sessions] = trpc.identity.listSessions.useSuspenseQuery()
  const after = { onError: toastError, onSettled: () => utils.identity.listSessions.invalidate() }
  const end = trpc.identity.revokeSession.useMutation({ ...after, onSuccess: () => toast(words.ended(1)) })
  const endOthers = trpc.identity.revokeOtherSessions.useMutation({
    ...after,
    onSuccess: ({ ended }) => toast(words.ended(ended)),
  })
  const sorted = [...sessions].sort((a, b) => Number(b.current) - Number(a.current))
  return (
    <div className="grid gap-4">
      <ul className="border-line border-y">
        {sorted.map((session) => {
          const name = deviceName(session.userAgent)
          return (
            <li key={session.id} className="flex items-center gap-4 border-line border-b py-3 text-sm last:border-b-0">
              <div className="min-w-0 flex-1">
                <div className="flex flex-wrap items-baseline gap-x-3">
                  <span className="font-[550]">{name}</span>
                  {session.current && <Status tone="done">{words.here}</Status>}
                </div>
                <div className="text-ink-3 text-note">
                  {words.since} <RelativeTime date={session.createdAt} />
                  {session.ipAddress && ` ${words.from(session.ipAddress)}`}
                </div>
              </div>
              {!session.current && (
                <Button size="sm" onClick={() => end.mutateAsync({ id: session.id }).catch(() => undefined)}>
                  {words.end}
                  <span className="sr-only"> {name}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
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

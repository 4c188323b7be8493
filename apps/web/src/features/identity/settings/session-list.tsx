"use client"

import type { RouterOutputs } from "@atelier/api"
import { Button } from "@/components/ui/button.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"
import { deviceName } from "./device-name.ts"

const words = m.devices

type Session = RouterOutputs["identity"]["listSessions"][number]
type SessionListProps = {
  /** Names the list for screen readers. */
  label: string
  sessions: readonly Session[]
  onEnd: (sessionId: string, device: string) => Promise<unknown>
}

/** Where someone is signed in, this device first, each with the way to end it. */
export function SessionList({ label, sessions, onEnd }: SessionListProps) {
  return (
    <ul aria-label={label} className="border-line border-y">
      {sessions
        .toSorted((a, b) => Number(b.current) - Number(a.current))
        .map(({ id, current, userAgent, ipAddress, createdAt }) => {
          const name = deviceName(userAgent)
          return (
            <li key={id} className="flex items-center gap-4 border-line border-b py-3 text-sm last:border-b-0">
              <div className="min-w-0 flex-1">
                <div className="flex flex-wrap items-baseline gap-x-3">
                  <span className="font-[550]">{name}</span>
                  {current && <Status tone="done">{words.here}</Status>}
                </div>
                <div className="text-ink-3 text-note">
                  {words.since} <RelativeTime date={createdAt} />
                  {ipAddress && ` ${words.from(ipAddress)}`}
                </div>
              </div>
              {!current && (
                <Button size="sm" onClick={() => onEnd(id, name)}>
                  {words.end}
                  <span className="sr-only"> {name}</span>
                </Button>
              )}
            </li>
          )
        })}
    </ul>
  )
}

"use client"

import type { UserRole } from "@atelier/domain/identity"
import { MANDATORY_EVENTS, type NotificationEvent } from "@atelier/domain/notifications"
import { Switch } from "@/components/ui/choice.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

/** Events a role gets e-mails about. */
const EVENTS: Record<UserRole, readonly NotificationEvent[]> = {
  CLIENT: [
    "DELIVERY_READY",
    "REVIEW_REMINDER",
    "TASK_ASSIGNED",
    "TASK_RELEASED",
    "TASK_UNASSIGNABLE",
    "TASK_CANCELLED",
    "TASK_COMPLETED",
    "CREDITS_PURCHASED",
    "CREDITS_GRANTED",
    "CREDITS_CLAWED_BACK",
    "CREDITS_RESTORED",
  ],
  FREELANCER: [
    "OFFER_RECEIVED",
    "DELIVERY_RETURNED",
    "REVISION_REQUESTED",
    "TASK_DUE_SOON",
    "TASK_OVERDUE",
    "TASK_COMPLETED",
    "TASK_CANCELLED",
    "PAYOUT_PAID",
    "PAYOUT_FAILED",
    "PAYOUT_ACCOUNT_CHANGED",
  ],
  ADMIN: ["TASK_UNASSIGNABLE", "TASK_OVERDUE", "PAYOUT_FAILED", "WEBHOOK_FAILED", "JOB_FAILED", "SECURITY_ALERT"],
}

/** Which events also come by e-mail; each switch counts at once. */
export function EmailSettings({ role }: { role: UserRole }) {
  const utils = trpc.useUtils()
  const [{ channels }] = trpc.notifications.preferences.useSuspenseQuery()
  const setLetters = trpc.identity.setLetters.useMutation({
    onMutate: async ({ event, on }) => {
      await utils.notifications.preferences.cancel()
      utils.notifications.preferences.setData(undefined, (before) =>
        before
          ? { ...before, channels: { ...before.channels, [event]: { ...before.channels[event], EMAIL: on } } }
          : before,
      )
    },
    onError: toastError,
    onSettled: () => utils.notifications.preferences.invalidate(),
  })
  return (
    <div className="grid border-line border-y">
      {EVENTS[role].map((event) => {
        const always = MANDATORY_EVENTS.includes(event)
        return (
          <Switch
            key={event}
            label={m.notifications.event[event]}
            help={always ? m.account.emails.always : undefined}
            className="border-line border-b py-2.5 last:border-b-0"
            disabled={always}
            checked={always || (channels[event]?.EMAIL ?? true)}
            onChange={(change) => setLetters.mutate({ event, on: change.target.checked })}
          />
        )
      })}
    </div>
  )
}

"use client"

import { MANDATORY_EVENTS } from "@atelier/domain/notifications"
import { Switch } from "@/components/ui/switch.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

/** Which events also come by e-mail; each switch counts at once. */
export function EmailSettings() {
  const utils = trpc.useUtils()
  const [{ channels, emailEvents }] = trpc.notifications.preferences.useSuspenseQuery()
  const setEmailSetting = trpc.identity.setEmailSetting.useMutation({
    onMutate: async ({ event, on }) => {
      await utils.notifications.preferences.cancel()
      utils.notifications.preferences.setData(undefined, (before) =>
        before
          ? { ...before, channels: { ...before.channels, [event]: { ...before.channels[event], EMAIL: on } } }
          : before,
      )
    },
    onError: toastError,
  })
  return (
    <div className="grid border-line border-y">
      {emailEvents.map((event) => {
        const always = MANDATORY_EVENTS.includes(event)
        return (
          <Switch
            key={event}
            label={m.notifications.event[event]}
            help={always ? m.account.emails.always : undefined}
            className="border-line border-b py-2.5 last:border-b-0"
            disabled={always}
            checked={always || (channels[event]?.EMAIL ?? true)}
            onChange={(change) => setEmailSetting.mutate({ event, on: change.target.checked })}
          />
        )
      })}
    </div>
  )
}

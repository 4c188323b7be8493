import type { UserRole } from "../identity/enums.ts"
import { DEFAULT_CHANNELS, NOTIFICATION_EVENTS, type NotificationEvent } from "../notifications/channels.ts"
import { entriesOf } from "../shared/records.ts"
import type { Fact } from "./fact.ts"
import { RECIPIENTS } from "./recipients.ts"

/** The kinds of notification that someone in a role may get by e-mail, because some fact tells that role of them. */
export function emailEventsOf(role: UserRole, facts: readonly Fact[]): NotificationEvent[] {
  const told = new Set(
    facts.flatMap(({ tells = {} }) =>
      entriesOf(tells).flatMap(([recipient, { event }]) => {
        const reader = RECIPIENTS[recipient].role
        return reader === null || reader === role ? [event] : []
      }),
    ),
  )
  return NOTIFICATION_EVENTS.filter((event) => told.has(event) && DEFAULT_CHANNELS[event].includes("EMAIL"))
}

import { newId, shown, type World } from "./world.ts"

const API_VERSION = "2026-10-28.endive"

type Extra = {
  account?: string
  previous?: Record<string, unknown>
  force?: boolean
  livemode?: boolean
  created?: number
}

/** Records that something happened and sends the webhook. Returns the event's id. */
export function emit(world: World, type: string, object: { id: string; object: string }, extra: Extra = {}): string {
  const { account, previous, force = false, livemode = false, created = world.now() } = extra
  const id = newId("evt")
  const event = {
    id,
    object: "event" as const,
    api_version: API_VERSION,
    created,
    livemode,
    type,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    data: { object: shown(world, object), ...(previous ? { previous_attributes: previous } : {}) },
    ...(account ? { account } : {}),
  }
  world.webhooks.send(event, { force })
  return id
}

import { restrictAccount, reverseTransfer } from "./connect.ts"
import { closeDispute, openDispute } from "./disputes.ts"
import { refundCharge } from "./payments.ts"
import { missing } from "./stripe-error.ts"
import type { World } from "./world.ts"

function charge(world: World, id: string) {
  const found = world.store.get("charge", id)
  if (!found) {
    throw missing("charge", id)
  }
  return found
}

const ACTIONS: Record<string, (world: World, id: string) => unknown> = {
  refund: (world, id) => refundCharge(world, charge(world, id)),
  dispute: (world, id) => openDispute(world, charge(world, id)),
  won: (world, id) => closeDispute(world, id, "won"),
  lost: (world, id) => closeDispute(world, id, "lost"),
  reverse: (world, id) => reverseTransfer(world, id),
  restrict: (world, id) => {
    const account = world.store.get("account", id)
    return account && restrictAccount(world, account)
  },
  redeliver: (world, id) => world.webhooks.redeliver(id),
  hold: (world) => Object.assign(world.webhooks.controls, { hold: true }),
  release: (world) => world.webhooks.release("same"),
}

/** Presses a button of the dashboard; returns the page to show next. */
export async function pressButton(world: World, action: string, id: string): Promise<string> {
  if (Object.hasOwn(ACTIONS, action)) {
    await ACTIONS[action]?.(world, id)
  }
  return ["redeliver", "hold", "release"].includes(action) ? "/events" : "/"
}

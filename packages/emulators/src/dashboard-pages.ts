import { cut } from "@atelier/domain/shared"
import { CLOSED_DISPUTES } from "./disputes.ts"
import { htmlReply, type Reply } from "./http.ts"
import type { Delivery } from "./objects.ts"
import { html, layout, moment, money } from "./page.ts"
import type { World } from "./world.ts"

const SHOWN = 100

function button(path: string, label: string) {
  return html`<form method="post" action="${path}"><button>${label}</button></form> `
}

function chargeState(status: string, refunded: number, disputed: boolean) {
  return [status === "succeeded" ? "paid" : "declined", refunded > 0 && "refunded", disputed && "disputed"]
    .filter(Boolean)
    .join(", ")
}

/** What an operator would do in Stripe's dashboard: refunds, disputes, bank payments, reversals. */
export function dashboardPage(world: World): Reply {
  const charges = world.store.all("charge").slice(-SHOWN).reverse()
  const disputes = world.store.all("dispute").filter(({ status }) => !CLOSED_DISPUTES.includes(status))
  const open = world.store.all("session").filter((session) => session.status === "open" || session._settlesAt !== null)
  const accounts = world.store.all("account").slice(-SHOWN).reverse()
  const transfers = world.store.all("transfer").slice(-SHOWN).reverse()
  const body = html`<h1>Payments</h1>
<div class="scroll"><table><thead><tr><th>Charge</th><th>Amount</th><th>State</th><th>When</th><th></th></tr></thead><tbody>
${charges.map(
  (
    charge,
  ) => html`<tr><td><code>${charge.id}</code></td><td class="n">${money(charge.amount, charge.currency)}</td><td>${chargeState(charge.status, charge.amount_refunded, charge.disputed)}</td><td>${moment(charge.created * 1000)}</td>
<td>${charge.paid && !charge.refunded && button(`/dashboard/refund/${charge.id}`, "Refund")}${charge.paid && !charge.disputed && button(`/dashboard/dispute/${charge.id}`, "Dispute")}</td></tr>`,
)}
${charges.length === 0 && html`<tr><td colspan="5" class="muted">Payments appear here once someone buys credits.</td></tr>`}
</tbody></table></div>
${
  disputes.length > 0 &&
  html`<h2>Open disputes</h2><div class="scroll"><table><tbody>${disputes.map((dispute) => html`<tr><td><code>${dispute.id}</code></td><td class="n">${money(dispute.amount, dispute.currency)}</td><td>${dispute.status.replaceAll("_", " ")}</td><td>${button(`/dashboard/won/${dispute.id}`, "Close as won")}${button(`/dashboard/lost/${dispute.id}`, "Close as lost")}</td></tr>`)}</tbody></table></div>`
}
${
  open.length > 0 &&
  html`<h2>Open payment pages</h2><div class="scroll"><table><tbody>${open
    .slice(-SHOWN)
    .reverse()
    .map(
      (session) =>
        html`<tr><td><a href="/pay/${session.id}"><code>${session.id}</code></a></td><td class="n">${money(session.amount_total, session.currency)}</td><td>${session.status === "open" ? "waiting for the customer" : "waiting for the bank"}</td></tr>`,
    )}</tbody></table></div>`
}
<h2>Payout accounts</h2><div class="scroll"><table><tbody>
${accounts.map((account) => html`<tr><td><a href="/connect/${account.id}"><code>${account.id}</code></a></td><td>${account.email}</td><td>${account.country}</td><td>${account.payouts_enabled ? "ready" : "not ready"}</td><td>${account.payouts_enabled && button(`/dashboard/restrict/${account.id}`, "Restrict")}</td></tr>`)}
${accounts.length === 0 && html`<tr><td class="muted">Freelancers who set up payouts appear here.</td></tr>`}
</tbody></table></div>
<h2>Transfers</h2><div class="scroll"><table><tbody>
${transfers.map((transfer) => html`<tr><td><code>${transfer.id}</code></td><td class="n">${money(transfer.amount, transfer.currency)}</td><td><code>${transfer.destination}</code></td><td>${transfer.reversed ? "reversed" : transfer.transfer_group}</td><td>${!transfer.reversed && button(`/dashboard/reverse/${transfer.id}`, "Reverse")}</td></tr>`)}
${transfers.length === 0 && html`<tr><td class="muted">Payouts appear here.</td></tr>`}
</tbody></table></div>`
  return htmlReply(layout("Payments", body))
}

const STATES: Record<Delivery["state"], string> = {
  waiting: "on its way",
  held: "held back",
  delivered: "delivered",
  failed: "given up",
  unsent: "not sent",
}

export function eventsPage(world: World): Reply {
  const deliveries = world.store.all("delivery").slice(-SHOWN).reverse()
  const { url, controls } = world.webhooks
  const body = html`<h1>Webhooks</h1>
${
  url
    ? html`<p class="muted">The last ${SHOWN} events, delivered to <code>${url}</code>. Undelivered ones are tried again by themselves.</p>
${controls.hold ? button("/dashboard/release/all", "Send what is held back") : button("/dashboard/hold/all", "Hold deliveries back")}`
    : html`<p class="bad">Events are kept but not delivered: set EMULATOR_WEBHOOK_URL to the address of the webhook route.</p>`
}
<div class="scroll"><table><thead><tr><th>Event</th><th>State</th><th>Last answer</th><th>When</th><th></th></tr></thead><tbody>
${deliveries.map(({ event, state, attempts, tries }) => {
  const last = attempts.at(-1)
  return html`<tr><td>${event.type}<br><code>${event.id}</code></td><td>${STATES[state]}${tries > 1 && ` after ${tries} tries`}</td><td>${last?.status ?? last?.note ?? "none"}${last?.status && last.note ? ` ${cut(last.note, 80)}` : ""}</td><td>${moment(event.created * 1000)}</td><td>${url && button(`/dashboard/redeliver/${event.id}`, "Send again")}</td></tr>`
})}
${deliveries.length === 0 && html`<tr><td colspan="5" class="muted">Events appear here as payments happen.</td></tr>`}
</tbody></table></div>`
  return htmlReply(layout("Webhooks", body))
}

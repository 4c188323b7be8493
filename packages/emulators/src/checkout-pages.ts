import { type Form, textOf } from "./form.ts"
import { htmlReply, type Reply, redirectReply } from "./http.ts"
import type { Charge, Session } from "./objects.ts"
import { html, layout, moment, money, webUrl } from "./page.ts"
import { applyPromotion, completeSession, declineSession, settleSession } from "./payments.ts"
import type { World } from "./world.ts"

const DECLINED = new Set(["4000000000000002", "4000000000009995"])
const WAIT_FOR_WEBHOOK_MS = 3000

function successUrl(session: Session) {
  return webUrl(session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id)) ?? "/"
}

function items(session: Session) {
  return html`<div class="scroll"><table><tbody>
${session._items.map(({ name, quantity, unitAmount }) => html`<tr><td>${name}${quantity > 1 && ` × ${quantity}`}</td><td class="n">${money(unitAmount * quantity, session.currency)}</td></tr>`)}
${session.total_details.amount_discount > 0 && html`<tr><td>Promotion code</td><td class="n">− ${money(session.total_details.amount_discount, session.currency)}</td></tr>`}
</tbody></table></div>`
}

function openPage(session: Session, problem: string | null, status = 200): Reply {
  const total = money(session.amount_total, session.currency)
  const cancel = webUrl(session.cancel_url)
  const title = `Pay ${total}`
  const body = html`<p class="muted">Test payment</p><p class="sum">${total}</p><h1>${session._items[0]?.name}</h1>
${(session._items.length > 1 || session.total_details.amount_discount > 0) && items(session)}
${problem && html`<p class="bad" role="alert">${problem}</p>`}
${
  session.allow_promotion_codes &&
  html`<form method="post"><div class="row"><label>Promotion code<input name="code" autocomplete="off" maxlength="40"></label><button name="do" value="promotion">Apply</button></div></form>`
}
<form class="card" method="post">
<label>Card number<input name="card" value="4242 4242 4242 4242" inputmode="numeric" autocomplete="off" maxlength="30"></label>
<div class="row"><label>Expires<input name="expires" value="12 / 34" autocomplete="off" maxlength="9"></label><label>Security code<input name="cvc" value="123" inputmode="numeric" autocomplete="off" maxlength="4"></label></div>
<p class="row"><button class="main" name="do" value="pay">${title}</button></p>
<div class="row"><button name="do" value="later">Pay later by bank</button><button name="do" value="decline">Decline the card</button>${cancel && html`<a class="button" href="${cancel}">Cancel</a>`}</div>
</form><p class="muted">4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined.</p>`
  return htmlReply(layout(title, body, true), status)
}

function donePage(world: World, session: Session): Reply {
  const intent = session.payment_intent === null ? undefined : world.store.get("intent", session.payment_intent)
  const waiting = intent?.status === "processing"
  const words = waiting
    ? "The bank payment is on its way. Decide here how it ends."
    : session.status === "expired"
      ? "This payment page has expired."
      : intent?.status === "requires_payment_method"
        ? "The bank payment failed."
        : "This is paid."
  const body = html`<h1>${words}</h1>${items(session)}
${waiting && html`<form method="post" class="card row"><button name="do" value="arrive">The money arrives</button><button name="do" value="fail">The payment fails</button></form>`}
<p><a href="${session.status === "complete" ? successUrl(session) : (webUrl(session.cancel_url) ?? "/")}">Back to the shop</a></p>`
  return htmlReply(layout("Payment", body, true))
}

export function payPage(world: World, session: Session): Reply {
  return session.status === "open" ? openPage(session, null) : donePage(world, session)
}

/** Presses one of the page's buttons. After paying it waits a moment for the webhook, as Stripe does. */
export async function pay(world: World, session: Session, form: Form): Promise<Reply> {
  const number = (textOf(form, "card") ?? "").replace(/\D/g, "")
  const act = textOf(form, "do") ?? ""
  if (act === "arrive" || act === "fail") {
    settleSession(world, session, act === "arrive")
    return redirectReply(`/pay/${session.id}`)
  }
  if (session.status === "expired") {
    return donePage(world, session)
  }
  if (act === "promotion" && session.status === "open") {
    const problem = applyPromotion(world, session, textOf(form, "code") ?? "")
    return problem ? openPage(session, problem, 422) : redirectReply(`/pay/${session.id}`)
  }
  if (session.status === "open" && (act === "decline" || DECLINED.has(number))) {
    declineSession(world, session, act === "decline" ? "0002" : number.slice(-4))
    return openPage(session, "Your card was declined. Nothing was charged.", 402)
  }
  if (session.status === "open" && act === "pay" && number.length < 12) {
    return openPage(session, "Enter a card number.", 422)
  }
  if (act === "pay" || act === "later") {
    const event = completeSession(world, session, act === "pay" ? "card" : "bank", number.slice(-4))
    if (event) {
      await world.webhooks.settled(event, WAIT_FOR_WEBHOOK_MS)
    }
    return redirectReply(successUrl(session))
  }
  return payPage(world, session)
}

export function receiptPage(charge: Charge): Reply {
  const body = html`<p class="muted">Receipt for a test payment</p><p class="sum">${money(charge.amount, charge.currency)}</p>
<p>Paid ${moment(charge.created * 1000)}${charge.receipt_email && ` by ${charge.receipt_email}`}.</p>
${charge.amount_refunded > 0 && html`<p>Refunded: ${money(charge.amount_refunded, charge.currency)}.</p>`}<p class="muted"><code>${charge.id}</code></p>`
  return htmlReply(layout("Receipt", body, true))
}

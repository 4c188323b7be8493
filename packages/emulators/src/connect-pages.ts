import { completeOnboarding } from "./connect.ts"
import { type Form, textOf } from "./form.ts"
import { htmlReply, type Reply, redirectReply } from "./http.ts"
import type { Account, AccountLink } from "./objects.ts"
import { html, layout, webUrl } from "./page.ts"
import type { World } from "./world.ts"

const COUNTRIES: [code: string, name: string][] = [
  ["AU", "Australia"],
  ["AT", "Austria"],
  ["BE", "Belgium"],
  ["BR", "Brazil"],
  ["CA", "Canada"],
  ["FR", "France"],
  ["DE", "Germany"],
  ["IN", "India"],
  ["IE", "Ireland"],
  ["IT", "Italy"],
  ["JP", "Japan"],
  ["NL", "Netherlands"],
  ["PT", "Portugal"],
  ["ES", "Spain"],
  ["CH", "Switzerland"],
  ["GB", "United Kingdom"],
  ["US", "United States"],
]
const WAIT_FOR_WEBHOOK_MS = 3000

function form(account: Account, problem: string | null, returnUrl: string | null, status = 200): Reply {
  const body = html`<p class="muted">Test payout account</p><h1>Where should your money go?</h1><p>${account.email}</p>
${account.details_submitted && html`<p>This account is set up. You can change its bank details.</p>`}
${problem && html`<p class="bad" role="alert">${problem}</p>`}
<form class="card" method="post">
<label>Country<select name="country">${COUNTRIES.map(([code, name]) => html`<option value="${code}"${code === account.country && html` selected`}>${name}</option>`)}</select></label>
<label>Last four digits of the bank account<input name="last4" value="${account._bankLast4 ?? "6789"}" inputmode="numeric" maxlength="4" autocomplete="off"></label>
<button class="main" name="do" value="complete">Complete</button>${returnUrl && html`<a class="button" href="${returnUrl}">Later</a>`}
</form>`
  return htmlReply(layout("Payout account", body, true), status)
}

/** A link works until it expires; then Stripe sends the person to `refresh_url` for a new one. */
function expired(world: World, link: AccountLink | undefined, account: Account) {
  return !link || link.account !== account.id || link.expires_at <= world.now()
}

export function connectPage(world: World, account: Account, linkId: string): Reply {
  const link = world.store.get("link", linkId)
  if (link && expired(world, link, account)) {
    return redirectReply(webUrl(link.refresh_url) ?? "/")
  }
  return form(account, null, webUrl(link?.return_url ?? null))
}

/** Completes the onboarding and waits a moment for the webhook. */
export async function onboard(world: World, account: Account, linkId: string, sent: Form): Promise<Reply> {
  const link = world.store.get("link", linkId)
  const returnUrl = webUrl(link?.account === account.id ? link.return_url : null)
  const country = textOf(sent, "country") ?? ""
  const last4 = textOf(sent, "last4") ?? ""
  if (!COUNTRIES.some(([code]) => code === country) || !/^\d{4}$/.test(last4)) {
    return form(account, "Choose a country and give four digits.", returnUrl, 422)
  }
  const event = completeOnboarding(world, account, country, last4)
  await world.webhooks.settled(event, WAIT_FOR_WEBHOOK_MS)
  return redirectReply(returnUrl ?? `/connect/${account.id}`)
}

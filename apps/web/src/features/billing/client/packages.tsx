"use client"

import type { RouterOutputs } from "@atelier/api"
import { Button } from "@/components/ui/button.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Badge } from "@/components/ui/status.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { formatCredits, formatNumber, formatPercent, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"

const words = m.creditsPage.packages
const LEAVING_MS = 8_000

type Package = RouterOutputs["billing"]["packages"][number]

/** What of a purchase goes towards a returned payment, said before it is paid. */
function Settles({ credits, owed }: { credits: number; owed: number }) {
  const left = credits - owed
  return (
    <p className="text-amber text-note">
      {left >= 0 ? words.settles(formatNumber(owed), formatNumber(left)) : words.settlesAll(formatNumber(owed))}
    </p>
  )
}

function Offer({ offer, covers, owed }: { offer: Package; covers: boolean; owed: number }) {
  const idempotency = useIdempotencyKey()
  const checkout = trpc.billing.checkout.useMutation()
  const price = formatUsd(offer.amountCents)
  async function buy() {
    try {
      const { url } = await checkout.mutateAsync({ packageId: offer.id, idempotencyKey: idempotency.key() })
      idempotency.renew()
      window.location.assign(url)
      // The button stays busy while the browser leaves; back from there it works again.
      await new Promise((resolve) => setTimeout(resolve, LEAVING_MS))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-3.5 sm:p-4.5">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="title num text-xl">{formatNumber(offer.credits)}</span>
        <span className="text-ink-3 text-note">{words.credits(offer.credits === 1)}</span>
      </p>
      <p className="num text-ink-3 text-note">
        {words.each(formatUsd(Math.round(offer.amountCents / offer.credits)))}
        {offer.savingPercent > 0 && (
          <span className="font-[550] text-green">, {words.saving(formatPercent(offer.savingPercent / 100))}</span>
        )}
      </p>
      {covers && (
        <Badge tone="yours" className="w-fit">
          {words.covers}
        </Badge>
      )}
      {owed > 0 && <Settles credits={offer.credits} owed={owed} />}
      <Button wide variant={covers ? "primary" : "plain"} onClick={buy} className="mt-auto max-sm:px-2">
        <span>
          {words.buy} <span className="sr-only">{formatCredits(offer.credits)}</span> {words.forPrice(price)}
        </span>
      </Button>
    </li>
  )
}

/** What can be bought; the smallest package that covers what is missing is marked. */
export function Packages({ missing }: { missing: number | null }) {
  const [packages] = trpc.billing.packages.useSuspenseQuery()
  const [{ owedCredits }] = trpc.billing.owed.useSuspenseQuery()
  const enough = missing
    ? packages.toSorted((a, b) => a.credits - b.credits).find(({ credits }) => credits >= missing)
    : undefined
  return (
    <Section title={words.title} className="mt-9 scroll-mt-20">
      {packages.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <>
          <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
            {packages.map((offer) => (
              <Offer key={offer.id} offer={offer} covers={offer === enough} owed={owedCredits} />
            ))}
          </ul>
          <p className="mt-2.5 text-ink-3 text-note">{words.note}</p>
        </>
      )}
    </Section>
  )
}

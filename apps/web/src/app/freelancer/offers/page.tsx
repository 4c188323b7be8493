import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { NoOffers } from "@/features/matching/freelancer/no-offers.tsx"
import { OfferHistory } from "@/features/matching/freelancer/offer-history.tsx"
import { OFFER_HISTORY, OPEN_OFFERS } from "@/features/matching/freelancer/offers-input.ts"
import { OpenOffers } from "@/features/matching/freelancer/open-offers.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata = { title: m.offers.title }

export default async function OffersPage() {
  const { standing } = await requireMe()
  if (standing === "ACTIVE") {
    void api.matching.offers.prefetchInfinite(OPEN_OFFERS)
  }
  void api.identity.freelancer.get.prefetch()
  void api.tasks.counts.prefetch()
  void api.matching.history.prefetchInfinite(OFFER_HISTORY)
  return (
    <HydrateClient>
      <PageHeader title={m.offers.title} />
      <Block skeleton={<SkeletonRows rows={2} />}>
        {standing === "ACTIVE" ? <OpenOffers /> : <NoOffers standing={standing} />}
      </Block>
      <div className="mt-9">
        <Block skeleton={<SkeletonRows rows={3} picture={false} />}>
          <OfferHistory />
        </Block>
      </div>
    </HydrateClient>
  )
}

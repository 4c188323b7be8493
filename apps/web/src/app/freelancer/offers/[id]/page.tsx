import type { Metadata } from "next"
import { cache } from "react"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { OfferPage } from "@/features/matching/freelancer/offer-page.tsx"
import { OfferSkeleton } from "@/features/matching/freelancer/offer-skeleton.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type PageParams = { params: Promise<{ id: string }> }

const readOffer = cache((offerId: string) => orNotFoundPage(api.matching.offer({ offerId })))

export async function generateMetadata({ params }: PageParams): Promise<Metadata> {
  return { title: (await readOffer((await params).id)).title }
}

export default async function Page({ params }: PageParams) {
  const { id: offerId } = await params
  const offer = await readOffer(offerId)
  void api.matching.offer.prefetch({ offerId })
  void api.identity.freelancer.get.prefetch()
  if (offer.brief) {
    void api.tasks.background.prefetch({ taskId: offer.taskId })
    void api.delivery.files.prefetch({ taskId: offer.taskId })
  }
  return (
    <HydrateClient>
      <PageHeader title={offer.title} crumbs={[{ label: m.offers.title, href: "/freelancer/offers" }]} />
      <Block skeleton={<OfferSkeleton />}>
        <OfferPage offerId={offerId} />
      </Block>
    </HydrateClient>
  )
}

import type { Metadata } from "next"
import { cache } from "react"
import { Block } from "@/components/ui/block.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { AdminRound } from "@/features/matching/admin/round.tsx"
import { api, HydrateClient, orNotFoundPage } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"

type RoundPageProps = { params: Promise<{ id: string }> }

const words = m.adminMatching
const readRound = cache((roundId: string) => orNotFoundPage(api.matching.admin.round({ roundId })))

export async function generateMetadata({ params }: RoundPageProps): Promise<Metadata> {
  const { number, task } = await readRound((await params).id)
  return { title: m.adminRound.heading(number, task.title) }
}

export default async function RoundPage({ params }: RoundPageProps) {
  const { id: roundId } = await params
  const { number, task } = await readRound(roundId)
  void api.matching.admin.round.prefetch({ roundId })
  const crumbs = [
    { label: words.title, href: "/admin/matching" },
    { label: m.adminRounds.title, href: "/admin/matching/rounds" },
  ]
  const openTask = <ButtonLink href={`/admin/tasks/${task.id}`}>{m.adminRound.openTask}</ButtonLink>
  return (
    <HydrateClient>
      <PageHeader title={m.adminRound.heading(number, task.title)} crumbs={crumbs} actions={openTask} />
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <AdminRound roundId={roundId} />
      </Block>
    </HydrateClient>
  )
}

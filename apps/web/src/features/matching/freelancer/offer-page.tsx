"use client"

import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Section, TwoColumns } from "@/components/ui/layout.tsx"
import { Money } from "@/components/ui/money.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { BriefSheet } from "@/features/tasks/brief-sheet.tsx"
import { TaskBackground } from "@/features/tasks/task-background.tsx"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { useLiveTask } from "@/lib/realtime/live-tasks.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { OfferDetail } from "../types.ts"
import { OfferTurn } from "./offer-turn.tsx"
import { WhyYou } from "./why-you.tsx"

const words = m.offer

const isOver = ({ state }: OfferDetail) => state !== "OPEN" && state !== "ACCEPTED"

function Pay({ offer }: { offer: OfferDetail }) {
  if (isOver(offer)) {
    return (
      <FactGroup title={words.paid}>
        <p className="title text-xl">
          <Money cents={offer.payCents} />
        </p>
      </FactGroup>
    )
  }
  return (
    <FactGroup title={words.earn}>
      <p className="title text-2xl">
        <Money cents={offer.payCents} />
      </p>
      <p className="mt-1.5 text-ink-3 text-note">
        {words.terms(formatCredits(offer.credits), offer.holdDays === 0 ? "" : m.common.time.days(offer.holdDays))}
      </p>
    </FactGroup>
  )
}

function OfferFacts({ offer }: { offer: OfferDetail }) {
  const { brief, client, workload } = offer
  return (
    <FactGroup title={words.facts}>
      <Facts
        items={[
          {
            term: words.firstVersion,
            detail: offer.deadline ? <ExactTime date={offer.deadline} /> : m.offers.noDeadline,
          },
          ...(brief ? [{ term: words.revisions, detail: words.included(brief.maxRevisions) }] : []),
          { term: words.kind, detail: m.category[offer.category] },
          { term: words.level, detail: m.taskClass.complexity[offer.complexity] },
          ...(offer.quantity > 1 ? [{ term: words.pieces, detail: formatNumber(offer.quantity) }] : []),
          ...(isOver(offer)
            ? []
            : [
                {
                  term: words.client,
                  detail:
                    client.answersWithinHours === null ? words.newClient : words.answers(client.answersWithinHours),
                },
                { term: words.workload, detail: words.workloadOf(workload.activeTasks, workload.maxConcurrentTasks) },
              ]),
        ]}
      />
    </FactGroup>
  )
}

/** One offer: the countdown and the answer on top, then what is wanted, why you, and what it pays. */
export function OfferPage({ offerId }: { offerId: string }) {
  const [offer] = trpc.matching.offer.useSuspenseQuery({ offerId })
  useLiveTask(offer.taskId)
  return (
    <>
      <OfferTurn offer={offer} />
      <TwoColumns
        asideLabel={words.facts}
        aside={
          <>
            <Pay offer={offer} />
            <OfferFacts offer={offer} />
          </>
        }
      >
        {offer.brief && (
          <BriefSheet
            taskId={offer.taskId}
            title={offer.title}
            description={offer.brief.description}
            requirements={offer.brief.requirements}
            moodboard={offer.brief.moodboard}
          />
        )}
        {offer.brief && <TaskBackground taskId={offer.taskId} large />}
        {offer.why && (
          <Section title={words.whyYou} className={offer.brief ? "mt-7 border-line border-t pt-6" : ""}>
            <WhyYou offer={offer} />
          </Section>
        )}
      </TwoColumns>
    </>
  )
}

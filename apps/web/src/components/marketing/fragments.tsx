import { DEFAULT_PRICING_RULES } from "@atelier/domain/catalog"
import type { ReactNode } from "react"
import { Avatar } from "@/components/ui/avatar.tsx"
import { ScoreBars } from "@/components/ui/score.tsx"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { StyleArt } from "./style-art.tsx"

const words = m.marketing.fragments

/** A drawn piece of the product: to be looked at, not used. */
function Fragment({ label, children }: { label: string; children: ReactNode }) {
  return (
    <figure aria-label={label} className="rounded-lg bg-sunk p-5 sm:p-7">
      {children}
    </figure>
  )
}

function Line({ term, children, note }: { term: string; children: ReactNode; note?: string }) {
  return (
    <div className="grid grid-cols-[5rem_1fr] gap-x-3 border-line border-b py-2 text-sm last:border-b-0">
      <span className="text-ink-3">{term}</span>
      <span className="font-[500]">{children}</span>
      {note && <span className="col-start-2 text-ink-3 text-xs">{note}</span>}
    </div>
  )
}

export function TalkFragment() {
  return (
    <Fragment label={words.talk.label}>
      <div className="grid gap-4">
        <p className="ml-auto max-w-[34ch] rounded-lg rounded-br-sm bg-surface px-4 py-2.5 text-sm">{words.talk.you}</p>
        <p className="max-w-[34ch] text-sm">
          <span className="block text-ink-3 text-xs">{m.common.product}</span>
          {words.talk.atelier}
        </p>
        <div className="rounded-lg border border-line bg-surface px-4 py-1.5">
          <Line term={m.briefs.field.contentType} note={words.talk.whatFrom}>
            {words.talk.what}
          </Line>
          <Line term={m.briefs.field.visualDirection} note={words.talk.lookFrom}>
            {words.talk.look}
          </Line>
          <Line term={m.briefs.field.audience}>
            <span className="text-accent">{words.talk.audience}</span>
          </Line>
        </div>
      </div>
    </Fragment>
  )
}

export function PriceFragment() {
  const { baseCredits, complexityPerMille, urgencyPerMille } = DEFAULT_PRICING_RULES
  const base = baseCredits.SOCIAL_MEDIA
  const total = Math.ceil((base * complexityPerMille.INTERMEDIATE * urgencyPerMille.STANDARD) / 1_000_000)
  const rows = [
    [words.price.base(m.category.SOCIAL_MEDIA), formatNumber(base)],
    [
      words.price.complexity(m.taskClass.complexity.INTERMEDIATE),
      `× ${formatNumber(complexityPerMille.INTERMEDIATE / 1000)}`,
    ],
    [words.price.urgency(m.taskClass.urgency.STANDARD), `× ${formatNumber(urgencyPerMille.STANDARD / 1000)}`],
  ] as const
  return (
    <Fragment label={words.price.label}>
      <div className="mx-auto max-w-80 text-sm">
        {rows.map(([term, value]) => (
          <div key={term} className="flex justify-between gap-4 border-line-2 border-b border-dashed py-2.5">
            <span className="text-ink-2">{term}</span>
            <span className="num">{value}</span>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 pt-4">
          <span>
            {words.price.total}
            <span className="block text-ink-3 text-note">{words.price.remain(formatCredits(38 - total))}</span>
          </span>
          <span className="title num text-xl">{formatCredits(total)}</span>
        </div>
      </div>
    </Fragment>
  )
}

export function MatchFragment() {
  const { dimension } = m.matching
  const parts = [
    { key: "skillMatch", label: dimension.skillMatch, points: 34, weight: 35 },
    { key: "timezoneFit", label: dimension.timezoneFit, points: 20, weight: 20 },
    { key: "experienceMatch", label: dimension.experienceMatch, points: 18, weight: 20 },
    { key: "workloadBalance", label: dimension.workloadBalance, points: 12, weight: 15 },
    { key: "performanceHistory", label: dimension.performanceHistory, points: 9.2, weight: 10 },
  ]
  return (
    <Fragment label={words.match.label}>
      <div className="rounded-lg border border-line bg-surface p-5">
        <div className="flex items-center gap-4">
          <svg viewBox="0 0 92 92" className="size-18 shrink-0" aria-hidden="true">
            <circle cx="46" cy="46" r="40" fill="none" stroke="var(--color-line)" strokeWidth="5" />
            <path
              d="M46 6a40 40 0 1 1-38 27.6"
              fill="none"
              stroke="var(--color-accent)"
              strokeWidth="5"
              strokeLinecap="round"
            />
            <text x="46" y="52" textAnchor="middle" fontSize="17" fontWeight="600" fill="var(--color-ink)">
              1:24
            </text>
          </svg>
          <div>
            <p className="title flex items-center gap-2 text-lg">
              <Avatar name={words.match.name} /> {words.match.title}
            </p>
            <p className="mt-1 text-ink-2 text-note">{words.match.text}</p>
          </div>
        </div>
        <p className="mt-5 mb-2.5 font-semibold text-ink-2 text-note">{words.match.why}</p>
        <ScoreBars parts={parts} />
      </div>
    </Fragment>
  )
}

function Pin({ number, done, className }: { number: number; done?: boolean; className: string }) {
  return (
    <span
      className={`num absolute grid size-6 place-items-center rounded-full rounded-bl-sm font-semibold text-xs ${done ? "bg-green text-paper" : "bg-accent text-accent-ink"} ${className}`}
    >
      {number}
    </span>
  )
}

export function ReviewFragment() {
  return (
    <Fragment label={words.review.label}>
      <div className="grid items-center gap-6 sm:grid-cols-[1fr_minmax(0,12rem)]">
        <div className="relative mx-auto w-full max-w-60">
          <StyleArt axis="editorial" />
          <Pin number={1} className="top-[30%] left-[30%]" />
          <Pin number={2} done className="top-[76%] left-[72%]" />
        </div>
        <ol className="grid gap-3 text-sm">
          <li className="border-line-2 border-t pt-2.5">
            <span className="num mr-2 font-semibold text-accent">1</span>
            {words.review.first}
          </li>
          <li className="border-line-2 border-t pt-2.5 text-ink-2">
            <span className="num mr-2 font-semibold text-green">2</span>
            {words.review.second}
          </li>
        </ol>
      </div>
    </Fragment>
  )
}

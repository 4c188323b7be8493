"use client"

import { hasKey } from "@atelier/domain/shared"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Tag } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatCredits, formatList, formatNumber, formatPercent } from "@/lib/format.ts"
import { formatDuration } from "@/lib/format-duration.ts"
import { formatHours } from "@/lib/format-hours.ts"
import { writeDay } from "@/lib/read-date.ts"
import * as m from "@/messages/index.ts"
import { PersonSkills } from "./person-skills.tsx"
import type { Person } from "./types.ts"

const words = m.adminProfile
type Profile = NonNullable<Person["profile"]>

const shown = (url: string) => url.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "")

/** What a freelancer says of themselves, and the skills to verify. */
export function FreelancerProfile({ profile }: { profile: Profile }) {
  const { bio, specializations, portfolioUrls, skills, userId } = profile
  return (
    <>
      <Section title={words.title}>
        <p className="measure whitespace-pre-line text-ink-2">{bio ?? words.none}</p>
        {specializations.length > 0 && (
          <ul aria-label={words.specializations} className="mt-3 flex flex-wrap gap-1.5">
            {specializations.map((one) => (
              <li key={one}>
                <Tag>{one}</Tag>
              </li>
            ))}
          </ul>
        )}
        {portfolioUrls.length > 0 && (
          <ul aria-label={words.portfolio} className="mt-3 grid gap-1 text-sm">
            {portfolioUrls.map((url) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer nofollow" className="link break-all">
                  {shown(url)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <PersonSkills userId={userId} skills={skills} />
    </>
  )
}

const yesNo = (value: boolean) => (value ? m.common.words.yes : m.common.words.no)
const share = (value: number | null) => (value === null ? m.common.words.unknown : formatPercent(value))

/** How reliable someone has been, and under which conditions they work. */
export function FreelancerRecord({ profile, applicant }: { profile: Profile; applicant: boolean }) {
  const { rating, ratingCount, completedTasks, onTimeRate, acceptanceRate, avgResponseTimeMinutes: minutes } = profile
  const preferred = profile.preferredCategories.flatMap((category) =>
    hasKey(m.category, category) ? [m.category[category]] : [],
  )
  const daysOff = profile.daysOff.map(({ from, to }) => m.hours.daysOff.shown(writeDay(from), writeDay(to)))
  const vacation = profile.vacationUntil
    ? [{ term: words.vacation, detail: <ExactTime date={profile.vacationUntil} show="date" /> }]
    : profile.vacationMode
      ? [{ term: words.vacationOpen, detail: yesNo(true) }]
      : []
  return (
    <>
      {!applicant && (
        <FactGroup title={words.record}>
          <Facts
            items={[
              {
                term: words.rating,
                detail: ratingCount === 0 ? words.noRating : words.ratingOf(formatNumber(rating), ratingCount),
              },
              { term: words.completed, detail: formatNumber(completedTasks) },
              { term: words.onTime, detail: share(onTimeRate) },
              { term: words.acceptance, detail: share(acceptanceRate) },
              {
                term: words.response,
                detail: minutes === null ? m.common.words.unknown : formatDuration(minutes * 60_000),
              },
              { term: m.adminPeople.level, detail: m.identity.experience[profile.experienceLevel] },
            ]}
          />
        </FactGroup>
      )}
      <FactGroup title={words.work}>
        <Facts
          items={[
            { term: words.available, detail: yesNo(profile.availability) },
            ...vacation,
            { term: words.hours, detail: formatHours(profile.workingHours) },
            ...(daysOff.length > 0 ? [{ term: m.hours.daysOff.title, detail: formatList(daysOff) }] : []),
            { term: words.urgent, detail: yesNo(profile.acceptsUrgentTasks) },
            { term: words.most, detail: formatNumber(profile.maxConcurrentTasks) },
            { term: words.least, detail: formatCredits(profile.minCreditsToAccept) },
            ...(profile.hourlyRateCents === null
              ? []
              : [{ term: words.rate, detail: <Money cents={profile.hourlyRateCents} named /> }]),
            ...(preferred.length > 0 ? [{ term: words.preferred, detail: formatList(preferred) }] : []),
          ]}
        />
      </FactGroup>
    </>
  )
}

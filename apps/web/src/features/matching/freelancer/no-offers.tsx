"use client"

import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDate } from "@/lib/format.ts"
import { formatHours } from "@/lib/format-hours.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Profile, Standing } from "../types.ts"

const words = m.noOffers

type Said = { title: string; text: string }

function formatProfile(profile: Profile, active: number, day: (date: Date) => string, now: Date): Said {
  const { vacationMode, vacationUntil, offUntil, availability, maxConcurrentTasks } = profile
  const until = [vacationUntil, offUntil]
    .filter((at) => at !== null && at > now)
    .sort((a, b) => Number(b) - Number(a))[0]
  if (vacationMode || until) {
    return { title: words.vacation, text: words.vacationText(until && !vacationMode ? day(until) : null) }
  }
  if (!availability) {
    return { title: words.unavailable, text: words.unavailableText }
  }
  return active >= maxConcurrentTasks
    ? { title: words.full, text: words.fullText(active, maxConcurrentTasks) }
    : { title: words.active, text: words.activeText(formatHours(profile.workingHours)) }
}

const CLOSED: Record<Exclude<Standing, "ACTIVE">, Said> = {
  PENDING: { title: words.PENDING, text: words.pendingText },
  REJECTED: { title: words.REJECTED, text: words.rejectedText },
  SUSPENDED: { title: words.SUSPENDED, text: words.suspendedText },
}

/** Why there is no offer now, and what brings the next one. */
export function NoOffers({ standing }: { standing: Standing }) {
  const [profile] = trpc.identity.freelancer.get.useSuspenseQuery()
  const [counts] = trpc.tasks.counts.useSuspenseQuery()
  const timezone = useTimezone()
  const now = useNow()
  const active = (counts.ASSIGNED ?? 0) + (counts.IN_PROGRESS ?? 0) + (counts.REVISION_REQUESTED ?? 0)
  const { title, text } =
    standing === "ACTIVE"
      ? formatProfile(profile, active, (date) => formatDate(date, timezone, now), now)
      : CLOSED[standing]
  return (
    <EmptyState
      title={title}
      action={
        standing === "SUSPENDED" ? undefined : <ButtonLink href="/freelancer/profile">{words.profile}</ButtonLink>
      }
    >
      {text}
    </EmptyState>
  )
}

"use client"

import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDate } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Profile, Standing } from "../types.ts"

const words = m.offers.none

type Said = { title: string; text: string }

function sayProfile(profile: Profile, active: number, day: (date: Date) => string, now: Date): Said {
  const { vacationMode, vacationUntil, availability, maxConcurrentTasks } = profile
  if (vacationMode || (vacationUntil && vacationUntil > now)) {
    return { title: words.vacation, text: words.vacationText(vacationUntil ? day(vacationUntil) : null) }
  }
  if (!availability) {
    return { title: words.unavailable, text: words.unavailableText }
  }
  return active >= maxConcurrentTasks
    ? { title: words.full, text: words.fullText(active, maxConcurrentTasks) }
    : { title: words.active, text: words.activeText(profile.workingHoursStart, profile.workingHoursEnd) }
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
      ? sayProfile(profile, active, (date) => formatDate(date, timezone, now), now)
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

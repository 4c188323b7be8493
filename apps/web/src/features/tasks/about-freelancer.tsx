"use client"

import { hasKey } from "@atelier/domain/shared"
import { FactGroup } from "@/components/ui/facts.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { firstName } from "./types.ts"

const words = m.background

function About({ taskId }: { taskId: string }) {
  const [person] = trpc.tasks.freelancer.useSuspenseQuery({ taskId })
  if (!person) {
    return null
  }
  const { name, bio, portfolioUrls, specializations, rating, ratingCount, completedTasks } = person
  const record = [
    ratingCount > 0 && words.rated(formatNumber(rating), ratingCount),
    completedTasks > 0 && words.completed(completedTasks),
  ].filter(Boolean)
  if (!bio && portfolioUrls.length + specializations.length + record.length === 0) {
    return null
  }
  return (
    <FactGroup title={words.about(firstName(name))}>
      <div className="grid gap-2 text-sm">
        {bio && <p className="whitespace-pre-line">{bio}</p>}
        {specializations.length > 0 && <p className="text-ink-2">{specializations.join(", ")}</p>}
        {record.length > 0 && <p className="text-ink-3 text-note">{record.join(", ")}</p>}
        {portfolioUrls.length > 0 && (
          <ul className="grid gap-1 text-note">
            {portfolioUrls.map((href) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="link">
                  {href.replace(/^https:\/\//, "")}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </FactGroup>
  )
}

const { star } = m.rate

function Rating({ taskId }: { taskId: string }) {
  const [rating] = trpc.delivery.rating.useSuspenseQuery({ taskId })
  if (!rating) {
    return null
  }
  return (
    <FactGroup title={words.rating}>
      <p className="text-sm">{words.score(rating.score, hasKey(star, rating.score) ? star[rating.score] : "")}</p>
      {rating.comment && (
        <blockquote className="mt-2 border-line-2 border-l-2 pl-3 text-sm whitespace-pre-line">
          {rating.comment}
        </blockquote>
      )}
    </FactGroup>
  )
}

/** The freelancer's own words about themselves, unless they are the one who looks, and the rating of this task. */
export function AboutFreelancer({ taskId, about = true }: { taskId: string; about?: boolean }) {
  return (
    <>
      {about && <About taskId={taskId} />}
      <Rating taskId={taskId} />
    </>
  )
}

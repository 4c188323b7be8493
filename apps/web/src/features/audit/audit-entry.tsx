"use client"

import { useRouter } from "next/navigation"
import type { ReactNode } from "react"
import { Block } from "@/components/ui/block.tsx"
import { CopyButton } from "@/components/ui/copy-button.tsx"
import { Sheet } from "@/components/ui/dialog.tsx"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { AUDIT, type AuditFilter } from "./audit-filter.ts"
import { actionOf, actorOf, OUTCOME_TONES, subjectOf } from "./audit-list.tsx"
import { type Change, changesOf, formatField, formatValue, resourceHref } from "./format-change.ts"

const words = m.adminAudit.entry

function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) {
    return <p className="text-ink-3 text-note">{words.noChange}</p>
  }
  return (
    <dl className="grid gap-3 text-sm">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-ink-3 text-note">{field}</dt>
          <dd className="grid grid-cols-[1fr_auto_1fr] gap-2">
            <del className="min-w-0 break-words text-red no-underline">
              <span className="sr-only">{words.before}: </span>
              {before}
            </del>
            <span aria-hidden="true" className="text-ink-3">
              →
            </span>
            <ins className="min-w-0 break-words text-green no-underline">
              <span className="sr-only">{words.after}: </span>
              {after}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Item = { term: string; detail: ReactNode }

function Entry({ entryId, filter }: { entryId: string; filter: AuditFilter }) {
  const [entry] = trpc.audit.admin.get.useSuspenseQuery({ entryId })
  const { resourceType, resourceId, requestId, ipAddress, userAgent, metadata, actorId, actorType, actorName } = entry
  const { via, operator } = entry
  const href = resourceHref(resourceType, resourceId)
  const subject = subjectOf(entry)
  const actor = actorOf(entry)
  const items: Item[] = [
    { term: words.at, detail: <ExactTime date={entry.createdAt} /> },
    {
      term: words.who,
      detail: actorId ? (
        <Link href={`/admin/people/${actorId}`} className="link">
          {actor}
        </Link>
      ) : (
        actor
      ),
    },
    {
      term: words.about,
      detail: href ? (
        <Link href={href} className="link">
          {subject}
        </Link>
      ) : (
        subject
      ),
    },
    {
      term: words.result,
      detail: <Status tone={OUTCOME_TONES[entry.outcome]}>{m.audit.outcome[entry.outcome]}</Status>,
    },
  ]
  const job = actorType === "system" && actorName?.replace(/^job:/, "")
  const origin: Item[] = [
    ...(job ? [{ term: words.job, detail: job }] : []),
    ...(resourceId
      ? [
          {
            term: words.id,
            detail: (
              <CopyButton value={resourceId} label={words.copyId}>
                {resourceId}
              </CopyButton>
            ),
          },
        ]
      : []),
    ...(requestId
      ? [
          {
            term: words.request,
            detail: (
              <CopyButton value={requestId} label={words.copyRequest}>
                {requestId}
              </CopyButton>
            ),
          },
        ]
      : []),
    ...(via ? [{ term: words.via, detail: m.audit.via[via] }] : []),
    ...(operator ? [{ term: words.operator, detail: operator }] : []),
    ...(ipAddress ? [{ term: words.address, detail: ipAddress }] : []),
    ...(userAgent ? [{ term: words.device, detail: userAgent }] : []),
  ]
  const details = Object.entries(metadata ?? {})
  return (
    <div className="grid gap-4.5 [&_dd]:break-words">
      <Facts items={items} />
      <FactGroup title={words.changed}>
        <Changes changes={changesOf(entry.before, entry.after)} />
      </FactGroup>
      {details.length > 0 && (
        <FactGroup title={words.details}>
          <Facts items={details.map(([key, value]) => ({ term: formatField(key), detail: formatValue(key, value) }))} />
        </FactGroup>
      )}
      {origin.length > 0 && (
        <FactGroup title={words.origin}>
          <Facts items={origin} className="text-note" />
          {requestId && filter.request !== requestId && (
            <p className="mt-2 text-note">
              <Link href={AUDIT.href({ request: requestId })} className="link text-ink-2">
                {words.sameRequest}
              </Link>
            </p>
          )}
        </FactGroup>
      )}
    </div>
  )
}

function Title({ entryId }: { entryId: string }) {
  const { data } = trpc.audit.admin.get.useQuery({ entryId })
  return <>{data ? actionOf(data) : m.common.loading}</>
}

/** One row of the log beside the list; the URL holds which, so that it can be sent to someone. */
export function AuditEntry({ filter }: { filter: AuditFilter }) {
  const router = useRouter()
  const { entry, ...rest } = filter
  if (!entry) {
    return null
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) {
          router.replace(AUDIT.href(rest), { scroll: false })
        }
      }}
      title={<Title entryId={entry} />}
    >
      <Block skeleton={<SkeletonText lines={10} />}>
        <Entry entryId={entry} filter={filter} />
      </Block>
    </Sheet>
  )
}

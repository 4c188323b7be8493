"use client"

import type { RouterOutputs } from "@atelier/api"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { firstName } from "@/features/tasks/types.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminHome

export type Need = RouterOutputs["admin"]["needs"]["items"][number]

const TONES: Record<Need["kind"], Tone> = {
  DISPUTE: "yours",
  REVIEW: "yours",
  UNASSIGNABLE: "risk",
  LATE: "failed",
  AT_RISK: "risk",
  APPLICATION: "waiting",
  PAYOUT: "yours",
  PAYOUT_TO_RECORD: "yours",
  PAYOUT_STUCK: "risk",
  FROZEN: "risk",
  WEBHOOK: "failed",
  JOB: "failed",
}

/** Where the one action of a need happens. */
function needHref({ kind, id }: Pick<Need, "kind" | "id">): string {
  switch (kind) {
    case "REVIEW":
      return `/admin/review/${id}`
    case "APPLICATION":
    case "FROZEN":
      return `/admin/people/${id}`
    case "PAYOUT":
    case "PAYOUT_TO_RECORD":
    case "PAYOUT_STUCK":
      return `/admin/money/payouts#payout-${id}`
    case "WEBHOOK":
      return "/admin/money/webhooks?status=FAILED"
    default:
      return `/admin/tasks/${id}`
  }
}

function FailedJob({ jobId, name }: { jobId: string; name: string }) {
  const act = useAdminAction()
  const retry = trpc.admin.retryJob.useMutation()
  const discard = trpc.admin.discardJob.useMutation()
  return (
    <span className="flex gap-2 justify-self-end">
      <Button size="sm" variant="quiet" onClick={() => act(() => discard.mutateAsync({ jobId }), words.jobDiscarded)}>
        {words.discardJob}
        <span className="sr-only">: {name}</span>
      </Button>
      <Button size="sm" onClick={() => act(() => retry.mutateAsync({ jobId }), words.jobRetried)}>
        {words.needAction.JOB}
        <span className="sr-only">: {name}</span>
      </Button>
    </span>
  )
}

function NeedRow({ need }: { need: Need }) {
  const { kind, title, who, amountCents, version, since, dueAt } = need
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-1 border-line border-b py-3.5 sm:grid-cols-[1fr_8.5rem_7.5rem]">
      <div className="min-w-0 max-sm:col-span-2">
        <p className="font-[550]">{words.needTitle[kind](title, version)}</p>
        <p className="text-ink-3 text-note">
          {amountCents !== null && (
            <>
              <Money cents={amountCents} named />
              {who ? ", " : ""}
            </>
          )}
          {words.needNote[kind](who)}
          {kind === "UNASSIGNABLE" && dueAt && (
            <>
              {" "}
              {words.cancelledThen} <ExactTime date={dueAt} />.
            </>
          )}
        </p>
      </div>
      <Status tone={TONES[kind]}>
        <RelativeTime date={since} />
      </Status>
      {kind === "JOB" ? (
        <FailedJob jobId={need.id} name={title} />
      ) : (
        <ButtonLink href={needHref(need)} size="sm" className="justify-self-end">
          {words.needAction[kind]}
          <span className="sr-only">: {title}</span>
        </ButtonLink>
      )}
    </li>
  )
}

/** The inbox: what waits for a human, the longest waiting first, one action each. */
export function HomeNeeds() {
  const [{ items, counts }] = trpc.admin.needs.useSuspenseQuery()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (items.length === 0) {
    return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  }
  return (
    <Section
      title={words.queue}
      actions={all > items.length && <span className="num text-ink-3 text-note">{words.all(all)}</span>}
    >
      <ul className="border-line border-t">
        {items.map((need) => (
          <NeedRow key={`${need.kind}-${need.id}`} need={need} />
        ))}
      </ul>
    </Section>
  )
}

/** "Six things wait for you, Jonas." */
export function HomeTitle({ name }: { name: string }) {
  const [{ counts }] = trpc.admin.needs.useSuspenseQuery()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return <>{words.title(all, firstName(name))}</>
}

"use client"

import type { UserRole } from "@atelier/domain/identity"
import { usePathname, useSearchParams } from "next/navigation"
import { type ReactNode, useState } from "react"
import { Badge } from "@/components/ui/status.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { FirstVersion } from "./first-version.tsx"
import { MarkedStage } from "./marked-stage.tsx"
import type { PinRights } from "./pins/pin-actions.tsx"
import type { DeliveredTask, VersionItem } from "./types.ts"

const words = m.versions
const CompareVersions = lazyPart(() => import("./compare-versions.tsx").then((module) => module.CompareVersions))

/** Which versions the URL asks for: one, or two to compare; the newest when it says nothing that exists. */
function readVersionChoice(params: URLSearchParams, versions: readonly VersionItem[]) {
  const find = (number: string | undefined) => versions.find((version) => String(version.number) === number)
  const [left, right] = (params.get("compare") ?? "").split("-").map(find)
  const pair = left && right ? ([left, right] as const) : null
  return { pair, version: find(params.get("version") ?? undefined) ?? versions[0] }
}

function Said({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="measure mt-3 text-sm">
      <span className="text-ink-3 text-note">{label}</span>
      <p className="whitespace-pre-line">{children}</p>
    </div>
  )
}

/** What was said with a version and about it. */
export function VersionNotes({ version, role }: { version: VersionItem; role: UserRole }) {
  const { note, review, decision, submittedBy } = version
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-note">
        <span>
          {words.delivered(submittedBy.name)} <RelativeTime date={version.submittedAt} />
        </span>
        {decision && (
          <Badge tone={decision.outcome === "APPROVED" ? "done" : "moving"}>{words.decided[decision.outcome]}</Badge>
        )}
        {role !== "CLIENT" && !version.visibleToClient && !review && <Badge tone="review">{words.notYetPassed}</Badge>}
        {review?.outcome === "RETURNED" && <Badge tone="risk">{words.returned}</Badge>}
      </p>
      {note && <p className="measure mt-1 whitespace-pre-line text-sm">{note}</p>}
      {review?.feedback && <Said label={m.tasks.actor.admin}>{review.feedback}</Said>}
      {decision?.feedback && (
        <Said label={role === "CLIENT" ? words.feedback : words.feedbackOf(m.tasks.actor.client)}>
          {decision.feedback}
        </Said>
      )}
    </>
  )
}

const DECIDES: readonly string[] = ["approve", "revise", "buyRevision"]

/** What a reader of the task may do with comments; a client who decides marks the newest version. */
function rightsOf(role: UserRole, { status, turn }: DeliveredTask, isNewest: boolean): PinRights {
  const decides = [turn?.primary, ...(turn?.others ?? [])].some((action) => action && DECIDES.includes(action.event))
  const isOpen = status !== "COMPLETED" && status !== "CANCELLED"
  return {
    mark: role === "CLIENT" && decides && isNewest,
    side: isOpen && role !== "FREELANCER" ? (role === "CLIENT" ? "CLIENT" : "ATELIER") : null,
    reply: isOpen,
    answer: role === "FREELANCER" && turn?.primary?.event === "deliver",
  }
}

type OneVersionProps = { task: DeliveredTask; version: VersionItem; versions: readonly VersionItem[]; role: UserRole }

function OneVersion({ task, version, versions, role }: OneVersionProps) {
  const rights = rightsOf(role, task, version === versions[0])
  return (
    <>
      <MarkedStage {...{ task, version, versions, rights }} label={words.tab(version.number)} />
      <VersionNotes version={version} role={role} />
    </>
  )
}

/** The button that opened the work is gone with it. */
const focus = (section: HTMLElement | null) => section?.focus({ preventScroll: true })

type VersionsProps = {
  taskId: string
  role: UserRole
}

/** The deliveries of a task: tabs that live in the URL, the work large, two of them side by side. */
export function Versions({ taskId, role }: VersionsProps) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [versions] = trpc.delivery.versions.useSuspenseQuery({ taskId })
  const params = useSearchParams()
  const pathname = usePathname()
  const { pair, version } = readVersionChoice(new URLSearchParams(params), versions)
  const [newest, before] = versions
  const [stage, setStage] = useState<"open" | "waiting" | "opened">(newest ? "open" : "waiting")
  if (!newest || !version || stage === "waiting") {
    return (
      <FirstVersion
        role={role}
        cancelled={task.status === "CANCELLED"}
        arrived={newest?.number}
        onOpen={() => setStage("opened")}
      />
    )
  }
  const tabs = versions
    .toSorted((a, b) => a.number - b.number)
    .map((one) => ({
      href: one === newest ? pathname : `${pathname}?version=${one.number}`,
      label: words.tab(one.number),
      current: !pair && one === version,
    }))
  const compare = before
    ? [{ href: `${pathname}?compare=${before.number}-${newest.number}`, label: words.compare, current: pair !== null }]
    : []
  return (
    <section aria-label={words.title} tabIndex={-1} ref={stage === "opened" ? focus : null} className="outline-none">
      <TabLinks label={words.title} tabs={[...tabs, ...compare]} className="mb-3" />
      {pair ? (
        <CompareVersions pair={pair} versions={versions} />
      ) : (
        <OneVersion key={version.id} {...{ task, version, versions, role }} />
      )}
    </section>
  )
}

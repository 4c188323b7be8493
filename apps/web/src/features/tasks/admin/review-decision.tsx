"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import type { VersionItem } from "@/features/delivery/types.ts"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDateTime } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { firstName, type TaskDetail } from "../types.ts"
import { QUEUE_INPUT } from "./review-queue.ts"

const words = m.adminReview

type Decision = "pass" | "return"

/** A and R open the question; not while someone types or a dialog is open. */
function useKeys(onKey: (decision: Decision) => void) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { target, key } = event
      const typing =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      const tick = target instanceof HTMLInputElement && target.type === "checkbox"
      const busy = (typing && !tick) || document.querySelector("[role=dialog]") !== null
      if (busy || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
        return
      }
      if (key === "a" || key === "r") {
        event.preventDefault()
        onKey(key === "a" ? "pass" : "return")
      }
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [onKey])
}

type ReviewDecisionProps = {
  task: TaskDetail
  version: VersionItem
  /** The requirements that are not ticked, as the beginning of the feedback. */
  missing: string
}

/** Passes a version to the client or sends it back, then opens the next of the queue. */
export function ReviewDecision({ task, version, missing }: ReviewDecisionProps) {
  const router = useRouter()
  const timezone = useTimezone()
  const now = useNow()
  const [asked, setAsked] = useState<Decision | null>(null)
  const [queue] = trpc.delivery.admin.queue.useSuspenseInfiniteQuery(QUEUE_INPUT, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const pass = trpc.delivery.admin.pass.useMutation()
  const sendBack = trpc.delivery.admin.return.useMutation()
  const { data: pins = [] } = trpc.delivery.pins.list.useQuery({ taskId: task.id })
  const drafts = pins.filter(
    ({ mine, sentAt, versionId }) => mine && sentAt === null && versionId === version.id,
  ).length
  useKeys(setAsked)
  const next = queue.pages.flatMap(({ items }) => items).find(({ taskId }) => taskId !== task.id)
  const { changesDueAt: dueAt } = task
  const day = (at: Date) => formatDateTime(at, timezone, now)
  const due = dueAt ? m.revise.due(day(dueAt), task.deadline && day(task.deadline)) : ""
  const about = { taskId: task.id, versionId: version.id }
  const toNext = () => router.push(next ? `/admin/review/${next.taskId}` : "/admin/review")

  return (
    <>
      <Button onClick={() => setAsked("return")}>{words.return}</Button>
      <Button variant="primary" onClick={() => setAsked("pass")}>
        {words.pass}
      </Button>
      <ReasonDialog
        open={asked === "pass"}
        onOpenChange={(open) => setAsked(open ? "pass" : null)}
        title={words.passTitle(version.number, firstName(task.client.name))}
        description={drafts > 0 ? `${words.passText} ${m.revise.leftBehind(drafts)}` : words.passText}
        label={words.passLabel}
        help={words.passHelp}
        optional
        danger={false}
        confirm={words.confirmPass}
        limit={2000}
        send={(note, idempotencyKey) => pass.mutateAsync({ ...about, note, idempotencyKey })}
        done={words.passed(task.title)}
        after={toNext}
      />
      <ReasonDialog
        key={missing}
        open={asked === "return"}
        onOpenChange={(open) => setAsked(open ? "return" : null)}
        title={words.returnTitle}
        description={[words.returnText, due, drafts > 0 && m.revise.withRequest(drafts)].filter(Boolean).join(" ")}
        optional={drafts > 0}
        label={words.returnLabel}
        help={words.returnHelp}
        confirm={words.confirmReturn}
        limit={5000}
        initial={missing ? `${words.missing}\n${missing}\n` : ""}
        send={(feedback, idempotencyKey) =>
          sendBack.mutateAsync({ ...about, feedback, idempotencyKey, ...(dueAt ? { dueAt } : {}) })
        }
        done={words.returned(task.title)}
        after={toNext}
      />
    </>
  )
}

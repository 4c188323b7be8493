import { RelativeTime } from "@/components/ui/time.tsx"
import { firstName, type TaskDetail } from "@/features/tasks/types.ts"
import * as m from "@/messages/index.ts"
import type { VersionItem } from "../types.ts"

const words = m.work.deliver

type Feedback = { from: string; text: string; at: Date }

function feedbackOf(task: TaskDetail, version: VersionItem | undefined): Feedback | null {
  if (version?.decision?.outcome === "REVISION_REQUESTED" && version.decision.feedback) {
    const { feedback, at } = version.decision
    return { from: words.fromClient(firstName(task.client.name)), text: feedback, at }
  }
  if (version?.review?.outcome === "RETURNED" && version.review.feedback) {
    return { from: words.fromAtelier, text: version.review.feedback, at: version.review.at }
  }
  return null
}

/** What the last round said should change, above the files that answer it. */
export function DeliverFeedback({ task, versions }: { task: TaskDetail; versions: readonly VersionItem[] }) {
  const feedback = feedbackOf(task, versions[0])
  if (!feedback) {
    return null
  }
  return (
    <div className="mt-3 border-accent border-l-2 pl-4">
      <h3 className="font-semibold text-note">{words.changes}</h3>
      <p className="measure mt-1 whitespace-pre-line">{feedback.text}</p>
      <p className="mt-1 text-ink-3 text-note">
        {feedback.from}, <RelativeTime date={feedback.at} />
      </p>
    </div>
  )
}

import { FactGroup } from "@/components/ui/facts.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Moodboard } from "@/features/briefs/moodboard.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "./types.ts"

const words = m.work.task

type BriefSheetProps = Pick<TaskDetail, "title" | "description" | "requirements" | "moodboard"> & { taskId: string }

function Requirements({ items }: { items: TaskDetail["requirements"] }) {
  return (
    <ul className="measure grid gap-1 text-sm">
      {items.map((requirement) => (
        <li key={requirement.id} className="grid grid-cols-[1rem_1fr] before:text-ink-3 before:content-['–']">
          {requirement.text}
        </li>
      ))}
    </ul>
  )
}

/** The summary, where it says more than the title. */
function summaryOf({ title, description }: Pick<BriefSheetProps, "title" | "description">): string {
  const [summary = ""] = description.split("\n\n")
  return summary === title ? "" : summary
}

/** What is wanted: the summary, the pictures, each point the work is checked against. */
export function BriefSheet({ taskId, requirements, moodboard, ...task }: BriefSheetProps) {
  const summary = summaryOf(task)
  return (
    <>
      {(summary || moodboard.length > 0) && (
        <Section title={words.brief}>
          {summary && <p className="measure mb-4 whitespace-pre-line">{summary}</p>}
          {moodboard.length > 0 && <Moodboard taskId={taskId} items={moodboard} large />}
        </Section>
      )}
      {requirements.length > 0 && (
        <Section title={words.checked} className="mt-7">
          <Requirements items={requirements} />
        </Section>
      )}
    </>
  )
}

/** The same, narrow, beside the work. */
export function BriefAside({ taskId, requirements, moodboard, ...task }: BriefSheetProps) {
  const summary = summaryOf(task)
  return (
    <FactGroup title={words.brief}>
      <div className="grid gap-3">
        {summary && <p className="whitespace-pre-line text-sm">{summary}</p>}
        {moodboard.length > 0 && <Moodboard taskId={taskId} items={moodboard} />}
        {requirements.length > 0 && <Requirements items={requirements} />}
      </div>
    </FactGroup>
  )
}

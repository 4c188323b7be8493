import { Section } from "@/components/ui/layout.tsx"
import { Moodboard } from "@/features/tasks/components/moodboard.tsx"
import type { TaskDetail } from "@/features/tasks/types.ts"
import { m } from "@/messages/index.ts"

const words = m.work.task

type BriefSheetProps = Pick<TaskDetail, "title" | "description" | "requirements" | "moodboard"> & { taskId: string }

/** What is wanted: the summary where it says more than the title, the pictures, each point the work is checked against. */
export function BriefSheet({ taskId, title, description, requirements, moodboard }: BriefSheetProps) {
  const [summary = ""] = description.split("\n\n")
  const tellsMore = summary !== title
  return (
    <>
      {(tellsMore || moodboard.length > 0) && (
        <Section title={words.brief}>
          {tellsMore && <p className="measure mb-4 whitespace-pre-line">{summary}</p>}
          {moodboard.length > 0 && <Moodboard taskId={taskId} items={moodboard} large />}
        </Section>
      )}
      {requirements.length > 0 && (
        <Section title={words.checked} className="mt-7">
          <ul className="measure grid gap-1 text-sm">
            {requirements.map((requirement) => (
              <li key={requirement.id} className="grid grid-cols-[1rem_1fr] before:text-ink-3 before:content-['–']">
                {requirement.text}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

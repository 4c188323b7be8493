"use client"

import type { UserRole } from "@atelier/domain/identity"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { FactGroup } from "@/components/ui/facts.tsx"
import { Moodboard } from "@/features/briefs/moodboard.tsx"
import { StartAgain } from "@/features/briefs/start-again.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "./types.ts"

const words = m.taskPage.brief

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink-2 text-note">{title}</h3>
      {children}
    </section>
  )
}

function WholeBrief({ task }: { task: TaskDetail }) {
  return (
    <div className="grid gap-6 text-sm">
      {task.requirements.length > 0 ? (
        <Part title={words.requirements}>
          <ol className="grid list-decimal gap-1.5 pl-5 marker:text-ink-3">
            {task.requirements.map((requirement) => (
              <li key={requirement.id} className="pl-1">
                {requirement.text}
              </li>
            ))}
          </ol>
        </Part>
      ) : (
        <Part title={words.description}>
          <p className="measure whitespace-pre-line">{task.description}</p>
        </Part>
      )}
      {task.moodboard.length > 0 && (
        <Part title={words.moodboard}>
          <Moodboard taskId={task.id} items={task.moodboard} large />
        </Part>
      )}
      {task.skills.length > 0 && (
        <Part title={words.skills}>
          <ul className="grid gap-1">
            {task.skills.map((skill) => (
              <li key={skill.slug}>
                {skill.isRequired
                  ? words.skill(skill.name, m.proficiency[skill.minProficiency])
                  : words.helps(skill.name)}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

const TOLD = ["audience", "intent", "visualDirection", "dimensions", "avoid"]

/** What the title does not say yet: whom it is for, what for, how it looks, what it must not be. */
function summaryOf({ brief, description, title, requirements }: TaskDetail): string {
  const summary = brief?.summary ?? description.split("\n")[0] ?? ""
  const told = requirements.filter(({ field }) => TOLD.includes(field)).map(({ text }) => text)
  return summary !== title || told.length === 0 ? summary : `${told.join(". ")}.`
}

type TaskBriefProps = { taskId: string; role: UserRole }

/** What was ordered: one paragraph and the chosen directions; everything in a dialog. */
export function TaskBrief({ taskId, role }: TaskBriefProps) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  return (
    <FactGroup title={words.title}>
      <p className="text-ink-2 text-note text-pretty">{summaryOf(task)}</p>
      {task.moodboard.length > 0 && (
        <div className="mt-3">
          <Moodboard taskId={taskId} items={task.moodboard} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {role === "CLIENT" && task.brief && <StartAgain taskId={taskId} />}
        <Dialog trigger={<Button size="sm">{words.whole}</Button>} title={task.title} width="wide">
          <WholeBrief task={task} />
        </Dialog>
      </div>
    </FactGroup>
  )
}

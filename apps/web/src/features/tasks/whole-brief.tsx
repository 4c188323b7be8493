"use client"

import type { ReactNode } from "react"
import { Moodboard } from "@/features/briefs/moodboard.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "./types.ts"

const words = m.wholeBrief

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink-2 text-note">{title}</h3>
      {children}
    </section>
  )
}

/** All that was ordered. */
export function WholeBrief({ task }: { task: TaskDetail }) {
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

import { ARTIST_EXPERIENCE_LEVELS, type ArtistExperienceLevel } from "@atelier/domain/identity"
import { TASK_COMPLEXITIES, type TaskComplexity } from "@atelier/domain/tasks"
import type { ReactNode } from "react"
import * as m from "@/messages/index.ts"

type ExperienceGridProps = {
  label: string
  cell: (complexity: TaskComplexity, experience: ArtistExperienceLevel) => ReactNode
}

/** Difficulty down, experience across: numbers to read, or fields to write them. */
export function ExperienceGrid({ label, cell }: ExperienceGridProps) {
  return (
    <div className="relative overflow-x-auto">
      <table aria-label={label} className="num w-full border-collapse text-sm">
        <thead>
          <tr className="border-line border-b">
            <td />
            {ARTIST_EXPERIENCE_LEVELS.map((level) => (
              <th
                key={level}
                scope="col"
                className="wrap-anywhere px-1.5 py-2 text-right align-bottom font-[500] text-ink-3 text-xs"
              >
                {m.identity.experience[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TASK_COMPLEXITIES.map((complexity) => (
            <tr key={complexity} className="border-line border-b">
              <th scope="row" className="wrap-anywhere py-2 pr-2 text-left font-normal text-ink-2">
                {m.taskClass.complexity[complexity]}
              </th>
              {ARTIST_EXPERIENCE_LEVELS.map((level) => (
                <td key={level} className="px-1.5 py-2 text-right">
                  {cell(complexity, level)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

"use client"

import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { clientTasksInput, freelancerTasksInput } from "./person-inputs.ts"

const words = m.adminProfile
const viewer = "ADMIN"

type PersonTasksProps = { userId: string; name: string; as: "CLIENT" | "FREELANCER" }

/** The latest tasks a client ordered or a freelancer worked on. */
export function PersonTasks({ userId, name, as }: PersonTasksProps) {
  const [{ items }] = trpc.tasks.admin.list.useSuspenseQuery(
    as === "CLIENT" ? clientTasksInput(userId) : freelancerTasksInput(userId),
  )
  return (
    <Section
      title={words.tasks}
      actions={
        items.length > 0 && (
          <Link href={`/admin/tasks?view=all&q=${encodeURIComponent(name)}`} className="link text-ink-2 text-note">
            {words.allTasks}
          </Link>
        )
      }
    >
      {items.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.noTasks}</p>
      ) : (
        <ul className="border-line border-t text-sm">
          {items.map((task) => (
            <li key={task.id} className="flex flex-wrap justify-between gap-x-5 border-line border-b py-2.5">
              <Link href={`/admin/tasks/${task.id}`} className="link min-w-0">
                {task.title}
              </Link>
              <TaskStatus status={task.status} role={viewer} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

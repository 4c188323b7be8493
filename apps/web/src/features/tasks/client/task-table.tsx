"use client"

import { Credits } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, RowLink, Table, TableHead } from "@/components/ui/table.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"
import type { TaskSummary } from "../types.ts"

const words = m.taskList
const role = "CLIENT"

function Due({ task }: { task: TaskSummary }) {
  if (task.due === "NONE" && task.deadline) {
    return <ExactTime date={task.deadline} show="date" className="text-ink-3" />
  }
  if (!task.deadline) {
    return m.tasks.noDeadline
  }
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <ExactTime date={task.deadline} show="date" />
      {task.due === "OVERDUE" && <Status tone="failed">{m.tasks.due.OVERDUE}</Status>}
      {task.due === "SOON" && <Status tone="risk">{m.tasks.due.SOON}</Status>}
    </span>
  )
}

/** A client's tasks; rows become cards on a phone. */
export function TaskTable({ tasks, viewerId }: { tasks: readonly TaskSummary[]; viewerId: string }) {
  return (
    <Table label={words.label}>
      <TableHead>
        <HeaderCell>{words.columns.task}</HeaderCell>
        <HeaderCell>{words.columns.status}</HeaderCell>
        <HeaderCell>{words.columns.freelancer}</HeaderCell>
        <HeaderCell>{words.columns.due}</HeaderCell>
        <HeaderCell numeric>{words.columns.price}</HeaderCell>
      </TableHead>
      <tbody>
        {tasks.map((task) => (
          <Row key={task.id}>
            <Cell main className="max-w-md">
              <RowLink href={`/client/tasks/${task.id}`}>{task.title}</RowLink>
              <span className="block text-ink-3 text-note">
                {m.category[task.category.category]}
                {task.client.id !== viewerId && ` · ${words.orderedBy(task.client.name)}`}
              </span>
            </Cell>
            <Cell>
              <TaskStatus status={task.status} role={role} />
            </Cell>
            <Cell label={words.columns.freelancer}>
              {task.freelancer?.name ?? (
                <span className="text-ink-3">
                  {task.status === "CANCELLED" ? m.common.words.none : words.unassigned}
                </span>
              )}
            </Cell>
            <Cell label={words.columns.due}>
              <Due task={task} />
            </Cell>
            <Cell numeric label={words.columns.price}>
              <Credits amount={task.credits ?? 0} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

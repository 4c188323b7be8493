"use client"

import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Cell, HeaderCell, Row, RowLink, Table, TableHead } from "@/components/ui/table.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskSummary } from "../types.ts"
import { NoWork } from "./no-work.tsx"
import { TurnMark } from "./turn-mark.tsx"
import { nextCursor, type WorkView, workHref, workListInput } from "./work-input.ts"

const words = m.workList
const role = "FREELANCER"

function WorkRow({ task }: { task: TaskSummary }) {
  const timed = task.turn.mine && task.turn.dueAt !== null
  return (
    <Row>
      <Cell main className="sm:pl-0">
        <RowLink href={workHref(task.id)}>{task.title}</RowLink>
        <span className="block text-ink-3 text-note">{task.client.company ?? task.client.name}</span>
      </Cell>
      <Cell>
        <TaskStatus status={task.status} role={role} />
      </Cell>
      <Cell label={words.due}>
        {task.deadline && <ExactTime date={task.deadline} />}
        {timed && (
          <span className="block">
            <TurnMark task={task} />
          </span>
        )}
      </Cell>
      <Cell numeric label={words.pay}>
        {task.payCents !== null && <Money cents={task.payCents} />}
      </Cell>
    </Row>
  )
}

/** The own tasks as a list, newest first; filter and search stand in the address. */
export function WorkList({ view }: { view: WorkView }) {
  const [data, query] = trpc.tasks.list.useSuspenseInfiniteQuery(workListInput(view), nextCursor)
  const tasks = data.pages.flatMap(({ items }) => items)
  if (tasks.length === 0) {
    return <NoWork search={view.search} filtered={view.show !== "all"} />
  }
  return (
    <>
      <Table label={words.title}>
        <TableHead>
          <HeaderCell className="pl-0">{words.task}</HeaderCell>
          <HeaderCell>{words.state}</HeaderCell>
          <HeaderCell>{words.due}</HeaderCell>
          <HeaderCell numeric>{words.pay}</HeaderCell>
        </TableHead>
        <tbody>
          {tasks.map((task) => (
            <WorkRow key={task.id} task={task} />
          ))}
        </tbody>
      </Table>
      <LoadMore
        shown={tasks.length}
        hasMore={query.hasNextPage}
        pending={query.isFetchingNextPage}
        onMore={() => query.fetchNextPage()}
      />
    </>
  )
}

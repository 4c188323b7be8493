"use client"

import { keysOf } from "@atelier/domain/shared"
import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskSummary } from "../types.ts"
import { NoWork } from "./no-work.tsx"
import { TurnMark } from "./turn-mark.tsx"
import { boardDoneInput, boardOpenInput, COLUMNS, type Column, workHref } from "./work-input.ts"

const words = m.workList
const ORDER = keysOf(COLUMNS)

function Card({ task }: { task: TaskSummary }) {
  return (
    <li className="relative rounded-lg border border-line bg-surface p-3 transition-colors hover:border-edge">
      <span className="flex items-start justify-between gap-2">
        <span className="min-w-0">
          <Link
            href={workHref(task.id)}
            className="block font-[550] text-pretty text-sm leading-snug before:absolute before:inset-0 before:content-['']"
          >
            {task.title}
          </Link>
          <span className="mt-1 block truncate text-ink-3 text-note">{task.client.company ?? task.client.name}</span>
        </span>
        {task.coverUrl && (
          <img src={task.coverUrl} alt="" className="size-10 shrink-0 rounded-md bg-sunk object-cover" loading="lazy" />
        )}
      </span>
      <span className="mt-2.5 flex flex-wrap items-baseline justify-between gap-x-2 gap-y-1">
        <TurnMark task={task} />
        {task.payCents !== null && <Money cents={task.payCents} className="text-ink-3 text-note" />}
      </span>
    </li>
  )
}

type ColumnProps = { column: Column; tasks: readonly TaskSummary[]; count: number; doneHref: string }

function BoardColumn({ column, tasks, count, doneHref }: ColumnProps) {
  const name = words.columns[column]
  return (
    <section aria-label={name} className="min-w-0">
      <h2 className="flex items-baseline justify-between border-line border-b pb-2 font-semibold text-ink-2 text-note">
        {name}
        <span className="num font-normal text-ink-3">{formatNumber(count)}</span>
      </h2>
      {tasks.length === 0 ? (
        <p className="py-3 text-ink-3 text-note">{words.nothing[column]}</p>
      ) : (
        <ul className="grid gap-2 pt-3">
          {tasks.map((task) => (
            <Card key={task.id} task={task} />
          ))}
        </ul>
      )}
      {column === "done" && count > tasks.length && (
        <Link href={doneHref} className="link mt-3 inline-block text-ink-2 text-note">
          {words.allDone}
        </Link>
      )}
    </section>
  )
}

/** The freelancer's tasks by status, kept up to date; `doneHref` leads to all that are completed. */
export function WorkBoard({ search, doneHref }: { search: string; doneHref: string }) {
  const [open] = trpc.tasks.list.useSuspenseQuery(boardOpenInput(search))
  const [done] = trpc.tasks.list.useSuspenseQuery(boardDoneInput(search))
  const [counts] = trpc.tasks.counts.useSuspenseQuery()
  const items = [...open.items, ...done.items]
  if (items.length === 0) {
    return <NoWork search={search} filtered={false} />
  }
  return (
    <div className="grid gap-x-4 gap-y-7 sm:grid-cols-2 lg:grid-cols-5">
      {ORDER.map((column) => {
        const statuses: readonly string[] = COLUMNS[column]
        const tasks = items.filter(({ status }) => statuses.includes(status))
        const count = column === "done" && !search ? (counts.COMPLETED ?? 0) : tasks.length
        return <BoardColumn key={column} column={column} tasks={tasks} count={count} doneHref={doneHref} />
      })}
    </div>
  )
}

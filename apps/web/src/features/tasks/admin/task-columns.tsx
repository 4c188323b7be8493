import type { Column } from "@/components/list/data-table.tsx"
import { Credits, Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"
import type { TaskSummary } from "../types.ts"

const words = m.adminTasks
const role = "ADMIN"

function Due({ task }: { task: TaskSummary }) {
  const mark = words.dueMark[task.due]
  if (!task.deadline) {
    return <span className="text-ink-3">{words.noDate}</span>
  }
  return (
    <>
      <ExactTime date={task.deadline} show="date" />
      {mark && (
        <span className="block max-sm:inline max-sm:pl-2">
          <Status tone={task.due === "OVERDUE" ? "failed" : "risk"}>{mark}</Status>
        </span>
      )}
    </>
  )
}

const clientOf = ({ client }: TaskSummary) => client.company ?? client.name

export const TASK_COLUMNS: readonly Column<TaskSummary>[] = [
  {
    id: "title",
    header: words.task,
    main: true,
    className: "sm:w-1/3",
    cell: (task) => (
      <>
        <RowLink href={`/admin/tasks/${task.id}`}>{task.title}</RowLink>
        <span className="block text-ink-3 text-note">{m.category[task.category.category]}</span>
      </>
    ),
    csv: (task) => task.title,
  },
  {
    id: "status",
    header: words.turn,
    cell: (task) => <TaskStatus status={task.status} role={role} />,
    csv: (task) => m.tasks.status.ADMIN[task.status],
  },
  { id: "client", header: words.client, cell: clientOf, csv: clientOf },
  {
    id: "freelancer",
    header: words.freelancer,
    cell: (task) => task.freelancer?.name ?? <span className="text-ink-3">{words.unassigned}</span>,
    csv: (task) => task.freelancer?.name,
  },
  {
    id: "due",
    header: words.due,
    className: "whitespace-nowrap",
    cell: (task) => <Due task={task} />,
    csv: (task) => task.deadline,
  },
  {
    id: "price",
    header: words.price,
    numeric: true,
    cell: (task) => task.credits !== null && <Credits amount={task.credits} />,
    csv: (task) => task.credits,
  },
  {
    id: "pay",
    header: words.pay,
    numeric: true,
    cell: (task) => (task.payCents === null ? <span className="text-ink-3">–</span> : <Money cents={task.payCents} />),
    csv: (task) => (task.payCents === null ? null : task.payCents / 100),
  },
]

/** What an export has besides what is shown. */
export const TASK_EXPORT: readonly Column<TaskSummary>[] = [
  ...TASK_COLUMNS,
  {
    id: "category",
    header: words.category,
    cell: () => null,
    csv: (task) => m.category[task.category.category],
  },
  { id: "created", header: words.created, cell: () => null, csv: (task) => task.createdAt },
  { id: "id", header: m.adminList.columns.id, cell: () => null, csv: (task) => task.id },
]

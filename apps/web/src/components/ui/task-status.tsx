import type { UserRole } from "@atelier/domain/identity"
import type { TaskStatus as Status } from "@atelier/domain/tasks"
import * as m from "@/messages/index.ts"
import { Status as StatusMark } from "./status.tsx"
import type { Tone } from "./tone.tsx"

const tones: Record<UserRole, Record<Status, Tone>> = {
  CLIENT: {
    PENDING: "waiting",
    OFFERED: "waiting",
    ASSIGNED: "moving",
    IN_PROGRESS: "moving",
    PENDING_ADMIN_REVIEW: "review",
    IN_REVIEW: "yours",
    REVISION_REQUESTED: "moving",
    COMPLETED: "done",
    CANCELLED: "stopped",
    UNASSIGNABLE: "risk",
  },
  FREELANCER: {
    PENDING: "stopped",
    OFFERED: "yours",
    ASSIGNED: "yours",
    IN_PROGRESS: "yours",
    PENDING_ADMIN_REVIEW: "review",
    IN_REVIEW: "waiting",
    REVISION_REQUESTED: "yours",
    COMPLETED: "done",
    CANCELLED: "stopped",
    UNASSIGNABLE: "stopped",
  },
  ADMIN: {
    PENDING: "waiting",
    OFFERED: "waiting",
    ASSIGNED: "moving",
    IN_PROGRESS: "moving",
    PENDING_ADMIN_REVIEW: "yours",
    IN_REVIEW: "waiting",
    REVISION_REQUESTED: "moving",
    COMPLETED: "done",
    CANCELLED: "stopped",
    UNASSIGNABLE: "risk",
  },
}

function taskTone(status: Status, role: UserRole): Tone {
  return tones[role][status]
}

/** The status of a task in the words of the one who looks at it. */
export function TaskStatus({ status, role, className }: { status: Status; role: UserRole; className?: string }) {
  return (
    <StatusMark tone={taskTone(status, role)} {...(className ? { className } : {})}>
      {m.tasks.status[role][status]}
    </StatusMark>
  )
}

import { inLocale } from "@atelier/domain/copy"
import type { UserRole } from "@atelier/domain/identity"
import type { ActivityActorType, TaskStatus } from "@atelier/domain/tasks"

export const tasks = inLocale({
  status: {
    CLIENT: {
      PENDING: "Finding a freelancer",
      OFFERED: "Waiting for a freelancer",
      ASSIGNED: "Freelancer found",
      IN_PROGRESS: "In progress",
      PENDING_ADMIN_REVIEW: "In review at Atelier",
      IN_REVIEW: "Waiting for your review",
      REVISION_REQUESTED: "Changes requested",
      COMPLETED: "Done",
      CANCELLED: "Cancelled",
      UNASSIGNABLE: "No freelancer yet",
    },
    FREELANCER: {
      PENDING: "Not assigned",
      OFFERED: "Offered to you",
      ASSIGNED: "Ready to start",
      IN_PROGRESS: "In progress",
      PENDING_ADMIN_REVIEW: "In review at Atelier",
      IN_REVIEW: "With the client",
      REVISION_REQUESTED: "Changes requested",
      COMPLETED: "Approved",
      CANCELLED: "Cancelled",
      UNASSIGNABLE: "Not assigned",
    },
    ADMIN: {
      PENDING: "Waiting for matching",
      OFFERED: "Offer open",
      ASSIGNED: "Assigned, not started",
      IN_PROGRESS: "In progress",
      PENDING_ADMIN_REVIEW: "Waiting for your review",
      IN_REVIEW: "With the client",
      REVISION_REQUESTED: "Changes requested",
      COMPLETED: "Done",
      CANCELLED: "Cancelled",
      UNASSIGNABLE: "No freelancer found",
    },
  } satisfies Record<UserRole, Record<TaskStatus, string>>,
  actor: {
    client: "The client",
    freelancer: "The freelancer",
    admin: "Atelier",
    system: "Atelier",
  } satisfies Record<ActivityActorType, string>,
  noDeadline: "No date",
  priceDetails: "Price details",
  due: { SOON: "Due soon", OVERDUE: "Late" },
})

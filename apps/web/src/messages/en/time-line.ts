import { inLocale } from "@atelier/domain/copy"
import type { ActivityAction, CancellationCode } from "@atelier/domain/tasks"

/** What the time line of a task says. */
export const timeLine = inLocale({
  /** One sentence of the time line; the actor always comes first. */
  activity: {
    created: (who) => `${who} submitted the task`,
    offered: (who) => `${who} offered the task`,
    declined: (who) => `${who} declined the offer`,
    offer_expired: (who) => `${who} did not answer the offer in time`,
    offer_withdrawn: (who) => `${who} withdrew the offer`,
    unassignable: (who) => `${who} found no freelancer`,
    retried: (who) => `${who} searched again`,
    assigned: (who) => `${who} accepted the task`,
    started: (who) => `${who} started work`,
    released: (who) => `${who} released the task`,
    submitted: (who) => `${who} delivered a version`,
    passed: (who) => `${who} approved the version for the client`,
    returned: (who) => `${who} returned the version`,
    approved: (who) => `${who} approved the work`,
    revision_requested: (who) => `${who} requested changes`,
    revision_purchased: (who) => `${who} bought an extra revision round`,
    completed: (who) => `${who} closed the task`,
    cancelled: (who) => `${who} cancelled the task`,
    dispute_opened: (who) => `${who} opened a dispute`,
    dispute_answered: (who) => `${who} answered the dispute`,
    dispute_withdrawn: (who) => `${who} withdrew the dispute`,
    settlement_proposed: (who) => `${who} proposed a settlement`,
    settlement_accepted: (who) => `${who} accepted the settlement`,
    dispute_resolved: (who) => `${who} resolved the dispute`,
    deadline_changed: (who) => `${who} changed the deadline`,
    details_changed: (who) => `${who} changed the details`,
    rated: (who) => `${who} rated the work`,
  } satisfies Record<ActivityAction, (who: string) => string>,
  cancellation: {
    NO_FREELANCER: "no freelancer was available in time",
  } satisfies Record<CancellationCode, string>,
})

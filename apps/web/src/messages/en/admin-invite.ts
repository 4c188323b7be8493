import type { RouterOutputs } from "@atelier/api"
import { inLocale } from "@atelier/domain/copy"

type InvitationState = RouterOutputs["identity"]["admin"]["listInvitations"][number]["state"]

export const adminInvite = inLocale({
  email: "E-mail address",
  help: "The link works for 14 days. Anyone who accepts is approved immediately.",
  send: "Invite a freelancer",
  sent: (email: string) => `Invited ${email}.`,
  wrong: "Enter a complete e-mail address.",
  state: {
    OPEN: "Open",
    ACCEPTED: "Accepted",
    REVOKED: "Revoked",
    EXPIRED: "Expired",
  } satisfies Record<InvitationState, string>,
  to: "To",
  stateWord: "Status",
  sentAt: "Sent",
  until: "Expires",
  revoke: "Revoke",
  revoked: "Revoked. The link no longer works.",
  emptyTitle: "No one has been invited.",
  empty: "Invitations you send appear here with their status.",
})

import { inLocale } from "@atelier/domain/copy"

export const noOffers = inLocale({
  active: "Offers appear here with pay and a countdown.",
  activeText: (hours: string) =>
    `You get an offer when you are the best match for a task, during your hours (${hours}). We notify you right away; you don't need to apply.`,
  full: "You have reached your limit of active tasks.",
  fullText: (active: number, all: number) =>
    `You have ${active} of ${all} active tasks. You get new offers once you deliver one, or raise the limit in your profile.`,
  vacation: "You are on vacation.",
  vacationText: (until: string | null) =>
    until
      ? `You get offers again from ${until}. This doesn't affect your rating.`
      : "You get offers again when you end your vacation. This doesn't affect your rating.",
  unavailable: "You turned off offers.",
  unavailableText: "Turn them on again in your profile.",
  PENDING: "Your application is under review.",
  pendingText: "You get offers once it is approved. In the meantime, complete your profile.",
  REJECTED: "Your application was rejected.",
  rejectedText: "You can still edit your profile. Contact us if something has changed.",
  SUSPENDED: "Your account is suspended.",
  suspendedText: "You can read your history. You get offers again when the suspension ends.",
  profile: "Open profile",
  history: "Offers you answered, and those that expired, appear here.",
})

import { inLocale } from "@atelier/domain/copy"
import type { Gain } from "@atelier/domain/matching"
import { capital, uncapital } from "@atelier/domain/shared"

type State = "OPEN" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "WITHDRAWN"

export const offers = inLocale({
  title: "Offers",
  open: "Open",
  earlier: "Past offers",
  timeLeft: "Time left",
  reference: "Reference",
  task: "Task",
  youEarn: "You earn",
  what: "Outcome",
  sent: "Offered",
  first: (date: string) => `first version by ${date}`,
  noDeadline: "no date",
  pieces: (count: number) => (count === 1 ? "one piece" : `${count} pieces`),
  alone: (when: string, working: boolean) =>
    `Exclusive to you until ${when}${working ? ", counted in your working hours" : ""}`,
  everyone: (when: string) => `Offered to several freelancers until ${when}`,

  none: {
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
  },

  page: {
    take: "Accept this task?",
    alone:
      "If you don't answer, it goes to someone else. Your rating doesn't change, but it lowers your acceptance rate.",
    aloneUntil: "Exclusive to you until",
    counted: ", counted in your working hours",
    openUntil: "Offered to several freelancers until",
    broadcast: "The first to accept gets it. If you don't answer, nothing changes for you.",
    accept: "Accept",
    accepted: "Accepted. We've notified the client.",
    decline: "Decline",
    whyYou: "Why you",
    earn: "You earn",
    paid: "It paid",
    terms: (credits: string, days: string) =>
      `${credits}, fixed when you accept. Available ${days === "" ? "immediately" : days} after approval, even if the client's card fails.`,
    facts: "Facts",
    firstVersion: "First version",
    revisions: "Revisions",
    included: (count: number) => `${count} included`,
    level: "Level",
    kind: "Category",
    pieces: "Pieces",
    client: "Client",
    answers: (hours: number) => (hours === 1 ? "answers within an hour" : `answers within ${hours} h`),
    newClient: "new client",
    workload: "Your workload now",
    workloadOf: (active: number, all: number) => `${active} of ${all}`,
    others: "View your other offers",
  },

  decline: {
    title: "Why are you declining?",
    text: "The offer goes to someone else. Your reason helps us send you better offers; the client never sees it.",
    reason: "Reason",
    choose: "Choose a reason.",
    note: "Comment",
    noteHelp: "Only Atelier sees this.",
    noteNeeded: "Enter a short comment.",
    confirm: "Decline offer",
    done: "Offer declined.",
  },

  closed: {
    ACCEPTED: "You accepted this task.",
    DECLINED: "You declined this offer.",
    EXPIRED: "This offer expired.",
    WITHDRAWN: "This offer was withdrawn.",
    expiredText: "There was no answer in time, so it went to someone else. Your rating did not change.",
    expiredBroadcast: "The offer expired, or another freelancer accepted first. This doesn't affect your rating.",
    withdrawnText: "This doesn't affect your rating.",
    because: (reason: string) => `Your reason: ${uncapital(reason)}.`,
    toTask: "Open task",
  },

  state: {
    OPEN: "Open",
    ACCEPTED: "Accepted",
    DECLINED: "Declined",
    EXPIRED: "Expired",
    WITHDRAWN: "Withdrawn",
  } satisfies Record<State, string>,

  why: {
    points: (points: string) => (points === "1" ? "1 point" : `${points} points`),
    bonus: {
      PREFERRED_CATEGORY: (points: string, category: string) => `${points} for ${category}, a preferred category`,
      CLIENT_FAVOURITE: (points: string) => `${points} because you're a favourite of this client`,
      NICE_TO_HAVE_SKILLS: (points: string) => `${points} for nice-to-have skills`,
    },
    best: (of: number) => `the best match of ${of}`,
    top: (band: number, of: number) => `top ${band} of ${of}`,
    oneOf: (of: number) => `one of ${of} who fit`,
    onlyOne: "the only match right now",
    capped: "capped at 100",
    gain: {
      VERIFY_SKILL: (skill) => `a verified "${skill}"`,
      RAISE_SKILL: (skill) => `a higher level in "${skill}"`,
      ADD_SKILL: (skill) => `"${skill}" among your skills`,
      PREFER_CATEGORY: (category) => `${category} as a preferred category`,
      FINISH_A_TASK: () => "one fewer active task",
    } satisfies Record<Gain["code"], (name: string) => string>,
    would: (what: string, points: string) => `${capital(what)} would add ${points}.`,
  },
})

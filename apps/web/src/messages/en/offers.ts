import type { Gain } from "@atelier/domain/matching"
import { capital, uncapital } from "@atelier/domain/shared"

type State = "OPEN" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "WITHDRAWN"

export const offers = {
  title: "Offers",
  open: "Open now",
  earlier: "Earlier offers",
  timeLeft: "Time left",
  reference: "A reference",
  task: "Task",
  youEarn: "You earn",
  what: "What became of it",
  sent: "Offered",
  first: (date: string) => `first version by ${date}`,
  noDeadline: "no date",
  pieces: (count: number) => (count === 1 ? "one piece" : `${count} pieces`),
  alone: (when: string, working: boolean) =>
    `Yours alone until ${when}${working ? ", counted in your working hours" : ""}`,
  everyone: (when: string) => `Offered to several, open until ${when}`,

  none: {
    active: "Offers appear here, with pay and countdown.",
    activeText: (hours: string) =>
      `They come while you work (${hours}) and whenever you fit a task best. You are told at once; there is nothing to apply for.`,
    full: "You have reached your limit of active tasks.",
    fullText: (active: number, all: number) =>
      `${active} of ${all} tasks are on it. The next offer comes once one of them is delivered, or when you raise the limit in your profile.`,
    vacation: "You are on vacation.",
    vacationText: (until: string | null) =>
      until
        ? `Offers come again from ${until}. Nothing counts against you until then.`
        : "Offers come again as soon as you end it. Nothing counts against you until then.",
    unavailable: "You have set yourself as not available.",
    unavailableText: "Offers come again as soon as you change that in your profile.",
    PENDING: "Your application is being read.",
    pendingText: "Offers appear here once it is approved. Until then a complete profile helps most.",
    REJECTED: "Your application was not accepted.",
    rejectedText: "You can still edit your profile. Write to us if something has changed.",
    SUSPENDED: "Your account is suspended.",
    suspendedText: "You can read your history. Offers come again when the suspension ends.",
    profile: "Open your profile",
    history: "Offers you answered, and those that expired, appear here.",
  },

  page: {
    take: "Take this task?",
    alone: "If you do nothing it goes to someone else; your rating does not change, it only counts as not accepted.",
    aloneUntil: "It is yours alone until",
    counted: ", counted in your working hours",
    openUntil: "It was offered to several people and is open until",
    broadcast: "Whoever accepts first has it. If you do nothing, nothing changes for you.",
    accept: "Accept",
    accepted: "Yours. The client knows.",
    decline: "Decline",
    whyYou: "Why you",
    earn: "You earn",
    paid: "It paid",
    terms: (credits: string, days: string) =>
      `${credits}, fixed when you accept. Payable ${days === "" ? "at once" : days} after approval; protected even if the client's card fails.`,
    facts: "Facts",
    firstVersion: "First version",
    revisions: "Revisions",
    included: (count: number) => `${count} included`,
    level: "Level",
    kind: "Kind",
    pieces: "Pieces",
    client: "Client",
    answers: (hours: number) => (hours === 1 ? "answers within an hour" : `answers within ${hours} h`),
    newClient: "new here",
    workload: "Your workload now",
    workloadOf: (active: number, all: number) => `${active} of ${all}`,
    others: "Look at your other offers",
  },

  decline: {
    title: "Why not this one?",
    text: "It goes to someone else at once. The reason helps to send you better offers; the client never sees it.",
    reason: "Reason",
    choose: "Choose a reason.",
    note: "A few words",
    noteHelp: "Only Atelier reads this.",
    noteNeeded: "Say in a few words what the other reason is.",
    confirm: "Decline the offer",
    done: "Declined. It goes to someone else.",
  },

  closed: {
    ACCEPTED: "You took this task.",
    DECLINED: "You declined this offer.",
    EXPIRED: "This offer expired.",
    WITHDRAWN: "This offer was withdrawn.",
    expiredText: "There was no answer in time, so it went to someone else. Your rating did not change.",
    expiredBroadcast: "The offer expired, or another freelancer accepted first. Nothing changes for you.",
    withdrawnText: "Nothing counts against you.",
    because: (reason: string) => `Your reason: ${uncapital(reason)}.`,
    toTask: "Open the task",
  },

  state: {
    OPEN: "Open",
    ACCEPTED: "Taken by you",
    DECLINED: "Declined by you",
    EXPIRED: "Ran out",
    WITHDRAWN: "Taken back",
  } satisfies Record<State, string>,

  why: {
    points: (points: string) => (points === "1" ? "1 point" : `${points} points`),
    bonus: {
      PREFERRED_CATEGORY: (points: string, category: string) => `${points} for ${category} as your field`,
      CLIENT_FAVOURITE: (points: string) => `${points} because you are a favourite of this client`,
      NICE_TO_HAVE_SKILLS: (points: string) => `${points} for skills that help`,
    },
    best: (of: number) => `the best match of ${of}`,
    top: (band: number, of: number) => `top ${band} of ${of}`,
    oneOf: (of: number) => `one of ${of} who fit`,
    onlyOne: "no one else fits as well now",
    capped: "100 is the most there is",
    gain: {
      VERIFY_SKILL: (skill) => `a verified "${skill}"`,
      RAISE_SKILL: (skill) => `a higher level in "${skill}"`,
      ADD_SKILL: (skill) => `"${skill}" among your skills`,
      PREFER_CATEGORY: (category) => `${category} as one of your fields`,
      FINISH_A_TASK: () => "one active task less",
    } satisfies Record<Gain["code"], (name: string) => string>,
    would: (what: string, points: string) => `${capital(what)} would add ${points}.`,
  },
}

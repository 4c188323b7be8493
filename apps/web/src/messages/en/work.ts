import { inLocale } from "@atelier/domain/copy"

const WORDS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const
const word = (count: number) => WORDS[count] ?? String(count)

/** What a freelancer sees of home, work and an own task. */
export const work = inLocale({
  home: {
    title: (count: number, name: string) =>
      count === 0
        ? `You're all caught up, ${name}.`
        : count === 1
          ? `One thing needs you, ${name}.`
          : `${word(count)} things need you, ${name}.`,
    welcome: (name: string) => `Welcome, ${name}.`,
    yourTurn: "Your turn",
    offers: "Offers",
    moving: "Waiting on others",
    glance: "Earnings",
    workload: "Workload",
    available: "you can withdraw now",
    onHoldNext: (amount: string, date: string) => `${amount} more from ${date}`,
    onHold: (amount: string) => `${amount} on hold`,
    onItsWay: (amount: string) => `${amount} on its way to you`,
    nothingYet: "Your first approved task appears here.",
    toEarnings: "Open earnings",
    active: "Active tasks",
    activeOf: (active: number, all: number) => `${active} of ${all}`,
    hours: "Your hours",
    rating: "Rating",
    ratingOf: (rating: string, count: number) =>
      count === 1 ? `${rating} from one client` : `${rating} from ${count} clients`,
    onTime: "On time",
    accepted: "Offers accepted",
    finished: "Finished",
    doing: {
      START: (title: string) => `Start work: ${title}`,
      WORK: (title: string) => `Deliver: ${title}`,
      REWORK: (title: string) => `Make the changes: ${title}`,
    },
    message: (title: string) => `New message: ${title}`,
    unread: (count: number) => (count === 1 ? "1 unread message." : `${count} unread messages.`),
    unreadMark: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
  },

  /** One line below a task's name, seen by its freelancer. */
  line: {
    forClient: (client: string) => `For ${client}.`,
    firstDue: (when: string) => `First version due ${when}.`,
    due: (when: string) => `Due ${when}.`,
    lateSince: (when: string) => `Late since ${when}.`,
    checked: "Atelier reviews it first, usually within an hour.",
    withClient: (who: string) => `${who} is reviewing it.`,
    approvedOn: (when: string) => `Auto-approves on ${when}.`,
    disputed: "Atelier is resolving the dispute. Deadlines are paused.",
    approved: (when: string) => `Approved ${when}.`,
    cancelled: (when: string) => `Cancelled ${when}.`,
  },
  late: (duration: string) => `${duration} late`,

  page: {
    title: "Work",
    view: "View",
    board: "Board",
    list: "List",
    filter: "Filter tasks",
    show: { open: "Open", done: "Done", all: "All" },
    search: "Search your work",
    find: "Search",
    clear: "Show all",
    columns: {
      toStart: "To start",
      inProgress: "In progress",
      changes: "Changes requested",
      inReview: "In review",
      done: "Done",
    },
    nothing: {
      toStart: "Tasks you accepted.",
      inProgress: "Tasks you have started.",
      changes: "Tasks with requested changes.",
      inReview: "Tasks you delivered.",
      done: "Approved tasks.",
    },
    allDone: "All finished tasks",
    task: "Task",
    client: "Client",
    state: "Status",
    due: "Due",
    pay: "Pay",
    emptyTitle: "Your work appears here.",
    emptyText: "When you accept an offer, its task appears here and moves across the board as you work on it.",
    emptyAction: "View your offers",
    noMatch: (query: string) => `No results for "${query}".`,
    noneOfThese: "No tasks here yet.",
  },

  task: {
    crumb: "Work",
    start: "Start work",
    started: "Started. We've notified the client.",
    willEarn: (amount: string) => `You earn ${amount} once the client approves it.`,
    earned: (amount: string) => `You earned ${amount}.`,
    toEarnings: "View earnings",
    brief: "Brief",
    checked: "Acceptance criteria",
    release: "Release task",
    references: "References to download",
    releaseDialog: {
      title: "Release this task?",
      text: "We look for someone else right away. It lowers your acceptance rate, and you earn nothing for it.",
      reason: "Reason",
      help: "The client can see it.",
      tooShort: "Enter a short reason.",
      confirm: "Release task",
      done: "Task released. We're looking for someone else.",
    },
  },

  deliver: {
    title: (version: number) => `Deliver version ${version}`,
    changes: "Requested changes",
    fromAtelier: "From Atelier, before the client sees it",
    fromClient: (who: string) => `From ${who}`,
    files: "Files of this version",
    hint: "Images, PDF, video, audio, fonts, archives and source files, up to 5 GB each.",
    uploadedBefore: "Uploaded",
    preflightNone: "Add files to check them against the brief before you deliver.",
    preflightGood: "All automatic checks passed.",
    preflightWarn: (count: number) =>
      count === 1 ? "1 check differs. You can still deliver." : `${count} checks differ. You can still deliver.`,
    level: { OK: "Fits", WARNING: "Differs", UNKNOWN: "Check manually" },
    note: "Note to the client",
    noteHelp: "What you did and what to look at. The client sees it with the version.",
    submit: (version: number, files: string) => `Deliver version ${version} with ${files}`,
    submitNone: (version: number) => `Deliver version ${version}`,
    fileCount: (count: number) => (count === 1 ? "one file" : `${count} files`),
    tooMany: (most: number) => `Up to ${most} files per version. Put some of them in an archive.`,
    needFile: "Add at least one file first.",
    stillRunning: "Wait for the upload to finish.",
    next: "Atelier reviews it first, usually within an hour. Then the client sees it.",
    done: (version: number) => `Version ${version} delivered. Atelier reviews it first.`,
  },
})

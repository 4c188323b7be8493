const WORDS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const
const word = (count: number) => WORDS[count] ?? String(count)

/** What a freelancer sees of home, work and an own task. */
export const work = {
  home: {
    title: (count: number, name: string) =>
      count === 0
        ? `Nothing waits for you, ${name}.`
        : count === 1
          ? `One thing waits for you, ${name}.`
          : `${word(count)} things wait for you, ${name}.`,
    welcome: (name: string) => `Welcome, ${name}.`,
    yourTurn: "Your turn",
    offers: "Offers",
    moving: "With others",
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
    message: (title: string) => `Read what is new: ${title}`,
    unread: (count: number) => (count === 1 ? "One unread message." : `${word(count)} unread messages.`),
    unreadMark: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
  },

  /** One line below a task's name, seen by its freelancer. */
  line: {
    forClient: (client: string) => `For ${client}.`,
    firstDue: (when: string) => `First version due ${when}.`,
    due: (when: string) => `Due ${when}.`,
    lateSince: (when: string) => `Late since ${when}.`,
    checked: "Atelier's own review comes first, usually within an hour.",
    withClient: (who: string) => `${who} is looking at it.`,
    approvedOn: (when: string) => `Approved automatically ${when}.`,
    disputed: "Atelier is settling the dispute. Deadlines are paused.",
    approved: (when: string) => `Approved ${when}.`,
    cancelled: (when: string) => `Cancelled ${when}.`,
  },
  late: (duration: string) => `${duration} late`,

  page: {
    title: "Work",
    view: "View",
    board: "Board",
    list: "List",
    filter: "Which tasks",
    show: { open: "Open", done: "Done", all: "All" },
    search: "Find in your work",
    find: "Find",
    clear: "Show all",
    columns: {
      toStart: "To start",
      inProgress: "In progress",
      changes: "Changes wanted",
      inReview: "In review",
      done: "Done",
    },
    nothing: {
      toStart: "Accepted tasks wait here.",
      inProgress: "What you have started.",
      changes: "What came back.",
      inReview: "What you delivered.",
      done: "What was approved.",
    },
    allDone: "All finished tasks",
    task: "Task",
    client: "Client",
    state: "State",
    due: "Due",
    pay: "Pay",
    emptyTitle: "Your work appears here.",
    emptyText:
      "As soon as you accept an offer, its task moves through this board automatically: to start, in progress, in review, done.",
    emptyAction: "Look at your offers",
    noMatch: (query: string) => `None of your tasks has "${query}" in its name.`,
    noneOfThese: "There are none of these yet.",
  },

  task: {
    crumb: "Work",
    start: "Start work",
    started: "Started. The client knows.",
    willEarn: (amount: string) => `You earn ${amount} once the client approves it.`,
    earned: (amount: string) => `You earned ${amount}.`,
    toEarnings: "See it in Earnings",
    brief: "What is wanted",
    checked: "What it is checked against",
    release: "Give back",
    references: "References to download",
    releaseDialog: {
      title: "Give this task back?",
      text: "Someone else is looked for at once. It counts as an offer you did not accept, and you earn nothing for it.",
      reason: "Why?",
      help: "The client can read it.",
      tooShort: "Say in a few words why.",
      confirm: "Give the task back",
      done: "Given back. Someone else is looked for.",
    },
  },

  deliver: {
    title: (version: number) => `Deliver version ${version}`,
    changes: "What should change",
    fromAtelier: "From Atelier, before the client sees it",
    fromClient: (who: string) => `From ${who}`,
    files: "Files of this version",
    hint: "Pictures, PDF, film, sound, fonts, archives and working files; up to 5 GB each.",
    uploadedBefore: "Uploaded",
    preflightNone: "Add files, and they are compared with the brief before you deliver.",
    preflightGood: "Everything that can be measured fits.",
    preflightWarn: (count: number) =>
      count === 1 ? "One thing differs. You decide." : `${word(count)} things differ. You decide.`,
    level: { OK: "Fits", WARNING: "Differs", UNKNOWN: "Look yourself" },
    note: "A note with it",
    noteHelp: "What you did and what to look at. The client reads it with the version.",
    submit: (version: number, files: string) => `Deliver version ${version} with ${files}`,
    submitNone: (version: number) => `Deliver version ${version}`,
    fileCount: (count: number) => (count === 1 ? "one file" : `${count} files`),
    tooMany: (most: number) => `At most ${most} files a version. Put some of them into an archive.`,
    needFile: "Add at least one file first.",
    stillRunning: "Wait until the upload is done.",
    next: "Atelier looks at it first, usually within an hour. Then the client sees it.",
    done: (version: number) => `Version ${version} is delivered. Atelier looks at it first.`,
  },
}

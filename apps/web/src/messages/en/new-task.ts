import type { BriefKey, BriefNote, Size } from "@atelier/domain/briefs"
import { inLocale } from "@atelier/domain/copy"

const WORDS = ["Nothing", "One thing", "Two things", "Three things", "Four things", "Five things"] as const

const done = (open: number) => (open > 0 ? "Enough to start" : "Nothing missing")

export const newTask = inLocale({
  title: "New task",
  saved: "Saved",
  saving: "Saving",
  leave: "You can leave and continue later on any device.",
  notSaved: "Not saved: the server is not responding. Your changes are kept here and saved when it does.",
  discard: "Delete draft",
  assistant: "Atelier",
  conversation: "Conversation",
  write: "Write a message",
  placeholder: "Add anything: a link, a file, a thought",
  attach: "Add a file",
  reading: (name: string) => `Reading ${name}\u2026`,
  readingLate: (name: string) =>
    `I haven't been able to read ${name} so far. It stays attached. If you don't want to wait, paste the text here.`,
  fromFile: (name: string) => `From ${name}`,
  replies: "Suggested answers",
  answered: (missing: readonly string[]) =>
    missing.length === 0
      ? "Got it. That's all I need: check the brief, then submit it."
      : `Got it. Still missing: ${missing.join(", ").replace(/, ([^,]*)$/, " and $1")}. Tell me here, or fill it in in the brief.`,

  styles: {
    label: "Directions to choose from",
    use: (count: number) => (count === 1 ? "Use this direction" : `Use these ${count} directions`),
    used: "Chosen",
    more: "More like this",
    different: "Something different",
    search: "Search all directions",
    searchTitle: "Search directions",
    own: "I have my own reference",
    unfold: "Choose different directions",
    limit: "You can choose up to four. Remove one first.",
    noMore: "You've seen all directions.",
  },

  brief: "Brief",
  openBrief: "Brief",
  progress: (missing: readonly string[], open: number) =>
    missing.length === 0
      ? done(open)
      : `${WORDS[missing.length] ?? `${missing.length} things`} missing: ${missing.join(", ").replace(/, ([^,]*)$/, " and $1")}`,
  progressShort: (count: number, open: number) =>
    count === 0 ? done(open) : `${WORDS[count] ?? `${count} things`} missing`,
  tooLittle: "Tell us what you need, and this fills in automatically",
  canAdd: (open: readonly string[]) => `You can still add: ${open.join(", ").replace(/, ([^,]*)$/, " and $1")}.`,
  field: {
    taskSummary: "Summary",
    topic: "Topic",
    platform: "Channel",
    contentType: "Format",
    intent: "Goal",
    audience: "Audience",
    dimensions: "Size",
    visualDirection: "Look",
    colors: "Colours",
    contentOutline: "Content",
    quantity: "Quantity",
    avoid: "Avoid",
    deadline: "Deadline",
  } satisfies Record<BriefKey, string>,
  /** As they are spoken of inside a sentence. */
  spoken: {
    taskSummary: "a summary",
    topic: "the topic",
    platform: "the channel",
    contentType: "the format",
    intent: "the goal",
    audience: "the audience",
    dimensions: "the size",
    visualDirection: "the look",
    colors: "the colours",
    contentOutline: "the content",
    quantity: "the quantity",
    avoid: "what to avoid",
    deadline: "the deadline",
  } satisfies Record<BriefKey, string>,
  deliverables: {
    nth: (position: number, name: string) => `${position}. ${name}`,
    unnamed: "Not named yet",
    common: "For all of them",
    add: "Add another deliverable",
    what: "What should we make?",
    addIt: "Add",
    remove: (name: string) => `Remove ${name.toLowerCase()}`,
    removed: (name: string) => `${name} removed.`,
    ownDeadline: "Set a separate deadline",
    full: (most: number) => `Up to ${most} deliverables. Start another task for the rest.`,
  },
  undo: (field: string) => `Restore ${field.toLowerCase()}`,
  edit: (field: string) => `Edit ${field}`,
  stillMissing: "missing",
  open: "not specified",
  notNeeded: "not needed",
  suggested: (value: string) => `${value} suggested`,
  slides: (count: number) => (count === 1 ? "1 slide" : `${count} slides`),
  pieces: (count: number) => (count === 1 ? "1 piece" : `${count} pieces`),
  chosen: (count: number) => (count === 1 ? "1 direction chosen" : `${count} directions chosen`),
  references: (count: number) => (count === 1 ? "1 reference" : `${count} references`),
  size: ({ unit, width, height }: Size) =>
    unit === "ratio" ? `${width}:${height}` : `${width} × ${height}${unit === "mm" ? " mm" : ""}`,
  confirmed: "confirmed by you",
  from: (words: string) => `from "${words}"`,
  inferred: (percent: string) => `guessed (${percent} sure)`,
  inferredFrom: (percent: string, words: string) => `guessed from "${words}" (${percent} sure)`,
  note: {
    day_before_event: (words: string) => (words ? `a day before "${words}"` : "a day before"),
    standard_size: () => "the standard size",
    implied: () => "follows from the brief",
    default: () => "the default",
    guess: () => "a guess; please check",
    ateliers_choice: () => "Atelier's choice",
    ambiguous_date: (words: string) => (words ? `"${words}" could be two dates` : "could be two dates"),
    unclear_day: (words: string) => (words ? `is "${words}" the day you need it?` : "the date is not clear yet"),
    named_event: (words: string) => (words ? `the date of "${words}" is not known yet` : "the date is not known yet"),
  } satisfies Record<BriefNote, (words: string) => string>,

  price: {
    soFar: "Price so far",
    title: "Price",
    none: "Shown once we know what to make.",
    unpriced: (positions: readonly number[]) =>
      positions.length === 1
        ? `Not included: deliverable ${positions[0]}. Choose its format to see its price.`
        : `Not included: deliverables ${positions.join(", ").replace(/, ([^,]*)$/, " and $1")}. Choose their formats to see their prices.`,
    balance: (balance: string) => `You have ${balance}.`,
    after: (balance: string, rest: string) => `You have ${balance}; ${rest} will remain.`,
    due: "Due",
    dueDefault: "the standard time for this kind of work",
    finish: "Complete the brief first",
    submit: (credits: string) => `Submit for ${credits}`,
    short: (missing: string) => `You need ${missing} more.`,
    buy: (missing: string) => `Buy credits (${missing} short)`,
    frozen: "Your credits are frozen, so you can't submit.",
  },
  readOnly: "This brief has become a task.",
  readOnlySeveral: (tasks: number) => `This brief has become ${tasks} tasks.`,
  seeTask: "Open task",
})

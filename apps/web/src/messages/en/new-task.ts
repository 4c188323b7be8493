import type { BriefKey, BriefNote, Size } from "@atelier/domain/briefs"
import { inLocale } from "@atelier/domain/copy"
import type { OrderWay, UnusualOrder, WayReason } from "@atelier/domain/tasks"

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
    searchWords: "Words, such as magazine or stones",
    searchNow: "Search",
    searchNothing: "No direction has all of these. Try fewer words, or any style.",
    axis: "Style",
    anyAxis: "Any style",
    type: "Made for",
    anyType: "Any deliverable",
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
  help: {
    taskSummary: "One or two sentences. If you leave it empty, we write it from the rest of the brief.",
    topic: "What it is about, in a few words.",
    platform: "You can choose several.",
    contentType: "",
    intent: "What it should achieve.",
    audience: "A few words are enough: age, work, what they care about.",
    dimensions: "You can add several.",
    visualDirection: "Words for how it should feel. Choose style cards in the conversation.",
    colors: "Names or hex codes, separated by commas.",
    contentOutline: "One line per part or slide.",
    quantity: "Each extra piece costs less than the first.",
    avoid: "Separated by commas.",
    deadline: "It is due at 18:00 on that day.",
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
  notNeededButton: "Not needed",
  noDate: "No fixed date",
  leaveToUs: "Leave it to the designer",
  slides: (count: number) => (count === 1 ? "1 slide" : `${count} slides`),
  pieces: (count: number) => (count === 1 ? "1 piece" : `${count} pieces`),
  chosen: (count: number) => (count === 1 ? "1 direction chosen" : `${count} directions chosen`),
  references: (count: number) => (count === 1 ? "1 reference" : `${count} references`),
  size: ({ unit, width, height }: Size) =>
    unit === "ratio" ? `${width}:${height}` : `${width} × ${height}${unit === "mm" ? " mm" : ""}`,
  ownSize: "Custom size",
  width: "Width",
  height: "Height",
  addSize: "Add",
  sizesFull: (most: number) => `Up to ${most} sizes. Remove one to add another.`,
  unit: "Unit",
  units: { px: "Pixels", mm: "Millimetres", ratio: "Ratio" } satisfies Record<Size["unit"], string>,
  sizeRange: {
    px: (min: string, max: string) => `Enter a whole number from ${min} to ${max} pixels.`,
    mm: (min: string, max: string) => `Enter ${min} to ${max} millimetres.`,
    ratio: (min: string, max: string) => `Enter a whole number from ${min} to ${max}, such as 16 and 9.`,
  } satisfies Record<Size["unit"], (min: string, max: string) => string>,
  removeSize: (size: string) => `Remove ${size}`,
  audiences: "Your company's audiences",
  keepAudience: "Save for later tasks",
  tooFew: "Enter something first.",
  lookTooMuch: (most: number, longest: number) =>
    `Up to ${most} words or phrases, ${longest} characters each. Put the rest in the chat.`,
  dayPast: "Choose a date in the future.",
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
    confirmTitle: (credits: string) => `Submit for ${credits}?`,
    confirmText: (credits: string, rest: string) => `${credits} are charged now; ${rest} remain.`,
    confirmRefund: "You can cancel for a full refund until work starts.",
    confirm: (credits: string) => `Submit and pay ${credits}`,
    confirmEach: (tasks: number, credits: string) => `Submit ${tasks} tasks and pay ${credits}`,
    unusual: {
      QUANTITY: (pieces: string) => `${pieces} pieces is far more than a task usually has. Is the number right?`,
      CREDITS: (_pieces: string, credits: string) => `${credits} is far more than a task usually costs.`,
    } satisfies Record<UnusualOrder, (pieces: string, credits: string) => string>,
    meant: (pieces: string, one: boolean, credits: string) =>
      `Yes, ${one ? "1 piece" : `${pieces} pieces`} for ${credits}`,
    back: "Not yet",
    short: (missing: string) => `You need ${missing} more.`,
    buy: (missing: string) => `Buy credits (${missing} short)`,
    frozen: "Your credits are frozen, so you can't submit.",
    sent: (tasks: number) =>
      tasks === 1
        ? "Submitted. Atelier is looking for the right freelancer."
        : `Submitted as ${tasks} tasks. Atelier is looking for the right freelancers.`,
  },
  ways: {
    legend: "How should we handle this?",
    way: { together: "One task", separately: "A task for each" } satisfies Record<OrderWay, string>,
    proposed: (way: string) => `${way} (recommended)`,
    due: "Everything due",
    dueOf: (name: string) => `${name}, due`,
    because: {
      same: "They are the same kind of work and due on the same day, so one freelancer can make them together. The price is the same.",
      kinds:
        "They are different kinds of work. As separate tasks, each goes to a freelancer who specialises in it. The price is the same.",
      days: "They are due on different days. As separate tasks, none waits for another. The price is the same.",
      kindsAndDays:
        "They are different kinds of work, due on different days. As separate tasks, each goes to the right freelancer and none waits for another. The price is the same.",
    } satisfies Record<WayReason, string>,
  },
  readOnly: "This brief has become a task.",
  readOnlySeveral: (tasks: number) => `This brief has become ${tasks} tasks.`,
  seeTask: "Open task",
})

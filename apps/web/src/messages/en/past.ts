import type { BriefChange } from "@atelier/domain/briefs"
import { inLocale } from "@atelier/domain/copy"

/** Earlier versions of a draft, and the ways back to them. */
export const past = inLocale({
  edit: (words: string) => `Edit "${words}"`,
  editLabel: "Your message",
  update: "Update",
  updated: "Your answer was changed.",
  edited: "Edited",
  undo: "Undo message",
  came: {
    EDITED: "You changed an answer.",
    UNDONE: "You undid your last message.",
  },
  back: { EDITED: "Undo", UNDONE: "Redo" },
  versions: "Versions",
  versionsText: "Restore the draft and its conversation as they were. You can go back to today's version at any time.",
  current: "Current version",
  restore: (at: string) => `Restore version ${at}`,
  restored: "Earlier version restored.",
  begun: "Draft created",
  changed: (fields: readonly string[]) => `Changed: ${fields.join(", ").replace(/, ([^,]*)$/, " and $1")}`,
  change: {
    SAID: "Message",
    SET: "Changed in the brief",
    EDITED: "Answer changed",
    UNDONE: "Message undone",
    RESTORED: "Earlier version restored",
  } satisfies Record<BriefChange, string>,
})

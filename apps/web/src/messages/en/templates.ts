import type { TemplateScope } from "@atelier/domain/briefs"
import { inLocale } from "@atelier/domain/copy"

export const templates = inLocale({
  title: "Templates",
  start: "Use template",
  scope: { COMPANY: "Shared with your company", HOUSE: "From Atelier" } satisfies Record<
    Exclude<TemplateScope, "OWN">,
    string
  >,
  by: (name: string) => `By ${name}`,
  save: "Save as template",
  saveText: "Everything in the brief except its dates is saved, so you can start from it again.",
  saved: "Template saved. You'll find it when you start a new task.",
  name: "Name",
  nameMissing: "Enter a name.",
  rename: "Rename",
  renameTitle: "Rename template",
  renamed: "Template renamed.",
  share: "Share with company",
  unshare: "Stop sharing",
  remove: "Remove template",
  removeTitle: (name: string) => `Remove "${name}"?`,
  removeText: "Drafts and tasks that were started from it stay as they are.",
  removed: (name: string) => `"${name}" removed.`,
})

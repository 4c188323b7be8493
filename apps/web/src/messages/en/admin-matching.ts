import { inLocale } from "@atelier/domain/copy"
import type { ConfigStatus } from "@atelier/domain/matching"

export const adminMatching = inLocale({
  title: "Matching",
  tabs: { label: "Matching", rules: "Rules", versions: "Versions", rounds: "Rounds" },

  inForce: (version: number) => `Version ${version} is live`,
  inForceSince: "Since",
  by: (who: string) => `published by ${who}`,
  change: "Edit a draft",
  changeNote: "Opens a draft. Nothing changes until you publish it.",
  draftNote: "A draft is begun. It decides nothing until you publish it.",
  openDraft: (version: number) => `Continue draft ${version}`,

  versions: {
    title: "Versions",
    note: "All published versions and drafts of the rules.",
    version: "Version",
    status: "Status",
    published: "Published",
    never: "Never",
    by: (who: string) => `by ${who}`,
    made: "Created by",
    initial: "Initial setup",
    tone: { DRAFT: "waiting", ACTIVE: "done", ARCHIVED: "stopped" } as const satisfies Record<ConfigStatus, string>,
    heading: (version: number) => `Version ${version}`,
    draftHeading: (version: number) => `Draft ${version}`,
    copied: "New draft from this version",
    edit: "Edit draft",
    rollback: "Restore",
    rollbackTitle: (version: number) => `Restore version ${version}?`,
    rollbackText: "It applies from the next search. You can switch back to the current version at any time.",
    current: "This version is live.",
    compareWith: "Compare with",
    withActive: (version: number) => `Version ${version}, live`,
    choose: "Choose a version",
    option: (version: number, name: string) => (name === `Version ${version}` ? name : `Version ${version}, ${name}`),
    rules: "Its rules",
    emptyTitle: "No versions yet.",
    empty: "A version appears when matching is set up.",
  },
})

import { inLocale } from "@atelier/domain/copy"

export const adminDiff = inLocale({
  title: "Changes",
  against: (version: number) => `Changes compared with version ${version}, which is live`,
  none: "No changes compared with the live rules.",
  same: "These versions have the same rules.",
  between: (from: number, to: number) => `From version ${from} to version ${to}`,
  before: "from",
  after: "to",
  noOne: "no one",
  nothing: "nothing",
  other: "Another value",
})

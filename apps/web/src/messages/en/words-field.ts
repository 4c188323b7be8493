import { inLocale } from "@atelier/domain/copy"

export const wordsField = inLocale({
  help: "Press Enter to add one.",
  tooLong: (most: number) => `Up to ${most} characters each. Separate them with commas.`,
  full: (most: number) => `Up to ${most}. Remove one to add another.`,
  remove: (word: string) => `Remove ${word}`,
})

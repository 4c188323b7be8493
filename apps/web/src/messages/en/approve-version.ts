import { inLocale } from "@atelier/domain/copy"

export const approveVersion = inLocale({
  title: (version: number) => `Approve version ${version}?`,
  text: (who: string) => `${who} gets paid and the files are yours. You can't undo this.`,
  confirm: (version: number) => `Approve version ${version}`,
  done: "Approved. The files are yours.",
})

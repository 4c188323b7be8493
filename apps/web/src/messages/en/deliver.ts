import { inLocale } from "@atelier/domain/copy"

/** Delivering a version. */
export const deliver = inLocale({
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
})

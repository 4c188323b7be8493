import { inLocale } from "@atelier/domain/copy"

/** Choosing and uploading files. */
export const files = inLocale({
  drop: "Drop files here, or choose them",
  dropOne: "Drop a file here, or choose one",
  release: "Drop to add",
  upTo: (size: string) => `Up to ${size} each`,
  uploading: (percent: string) => `${percent} uploaded`,
  processing: "Checking the file",
  ready: "Ready",
  failed: "Not uploaded",
  paused: "Paused",
  elsewhere: "This file is being uploaded from another tab. Wait until it is done there, or stop it there.",
  cancel: (name: string) => `Stop uploading ${name}`,
  retry: (name: string) => `Try ${name} again`,
  remove: (name: string) => `Remove ${name}`,
  list: "Files",
})

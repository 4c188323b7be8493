import { inLocale } from "@atelier/domain/copy"

/** Choosing and uploading files. */
export const files = inLocale({
  drop: "Drop files here, or choose them",
  dropOne: "Drop a file here, or choose one",
  release: "Drop to add",
  upTo: (size: string) => `Up to ${size} each`,
  uploading: (percent: string) => `${percent} uploaded`,
  uploadingFor: (percent: string, time: string) => `${percent} uploaded, ${time} left`,
  processing: "Checking the file",
  ready: "Ready",
  failed: "Not uploaded",
  pausedAt: (percent: string) => `Paused at ${percent}`,
  chooseAgain: (percent: string) => `${percent} uploaded. Choose this file again to continue.`,
  pause: (name: string) => `Pause ${name}`,
  resume: (name: string) => `Continue ${name}`,
  folder: "Choose a folder",
  dropAnywhere: "Drop the files anywhere on this page",
  elsewhere: "This file is being uploaded from another tab. Wait until it is done there, or stop it there.",
  cancel: (name: string) => `Stop uploading ${name}`,
  retry: (name: string) => `Try ${name} again`,
  remove: (name: string) => `Remove ${name}`,
  list: "Files",
})

import { inLocale } from "@atelier/domain/copy"

export const actions = inLocale({
  save: "Save",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  next: "Next",
  edit: "Edit",
  remove: "Remove",
  undo: "Undo",
  retry: "Try again",
  send: "Send",
  copy: "Copy",
  copied: "Copied",
  download: "Download",
  open: "Open",
  confirm: "Confirm",
  clear: "Clear",
  apply: "Apply",
  exportCsv: "Export as CSV",
})

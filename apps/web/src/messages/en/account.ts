import { inLocale } from "@atelier/domain/copy"

export const account = inLocale({
  title: "Settings",
  saved: "Saved.",
  save: "Save",
  notActive: "You can't change this while your account is suspended or awaiting approval.",
  emails: {
    title: "E-mail",
    note: "You get every notification in Atelier. Choose which ones you also get by e-mail.",
    always: "Always sent to protect your account.",
  },
  look: { title: "Appearance", note: "Saved in this browser." },
})

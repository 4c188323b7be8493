import { inLocale } from "@atelier/domain/copy"

export const password = inLocale({
  title: "Password",
  note: "Changing it signs you out on all other devices.",
  current: "Current password",
  submit: "Change password",
  done: "Password changed. You have been signed out on your other devices.",
  google: "You sign in with Google. You can also set a password by e-mail.",
  setOne: "Set a password",
})

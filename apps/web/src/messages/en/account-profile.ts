import { inLocale } from "@atelier/domain/copy"

export const accountProfile = inLocale({
  title: "You",
  note: "Your name is shown to the people you work with. All times are shown in your time zone.",
  name: "Name",
  email: "E-mail address",
  emailHelp: "We send e-mail to this address. Contact us to change it.",
  phone: "Phone number",
  phoneHelp: "Include the country code. We only use it for urgent matters.",
})

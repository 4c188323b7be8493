import { inLocale } from "@atelier/domain/copy"

export const devices = inLocale({
  title: "Devices",
  note: "Where you're signed in. If you don't recognize a device, sign it out and change your password.",
  here: "This device",
  since: "signed in",
  from: (address: string) => `from ${address}`,
  unknown: "Unknown device",
  on: (browser: string, system: string) => `${browser} on ${system}`,
  end: "Sign out",
  endOthers: "Sign out all other devices",
  ended: (count: number) => (count === 1 ? "1 device signed out." : `${count} devices signed out.`),
  only: "You're only signed in on this device.",
})

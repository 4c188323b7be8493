import { inLocale } from "@atelier/domain/copy"
import type { UserRole } from "@atelier/domain/identity"

/** What the opened account menu says. */
export const accountMenu = inLocale({
  roles: { CLIENT: "Client", FREELANCER: "Freelancer", ADMIN: "Atelier operations" } satisfies Record<UserRole, string>,
  theme: { label: "Appearance", light: "Light", dark: "Dark", system: "System" },
  settings: "Settings",
  signOut: "Sign out",
  signOutFailed: "You're still signed in: the server did not respond. Try again.",
})

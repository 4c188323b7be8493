import type { UserRole } from "@atelier/domain/identity"

/** Who looks at the page, as far as the frame needs to know. */
export type Viewer = {
  name: string
  email: string
  role: UserRole
  /** A client whose account is open. */
  canOrder: boolean
  /** The company of a client, "Atelier operations" for an admin, null for a freelancer. */
  org: string | null
  /** IANA name. */
  timezone: string
}

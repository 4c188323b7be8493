import type { RouterInputs } from "@atelier/api"

type ProfileUpdate = RouterInputs["identity"]["freelancer"]["update"]
/** What the form holds while it is typed; the server's answer does not overwrite it. */
export type ProfileForm = { [K in keyof ProfileUpdate]-?: Exclude<ProfileUpdate[K], undefined> }

export type PartProps = {
  form: ProfileForm
  set: (part: Partial<ProfileForm>) => void
  errors: Record<string, string>
  disabled: boolean
}

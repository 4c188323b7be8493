import type { RouterInputs } from "@atelier/api"

type CompanyUpdate = RouterInputs["companies"]["update"]
/** What the form holds while it is typed; the server's answer does not overwrite it. */
export type BrandForm = { [K in keyof CompanyUpdate]-?: Exclude<CompanyUpdate[K], undefined> }

export type BrandPartProps = {
  form: BrandForm
  set: (part: Partial<BrandForm>) => void
  errors: Record<string, string>
}

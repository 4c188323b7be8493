import { change } from "../facts/fact.ts"

export const COMPANY_FACTS = {
  "company.created": change("COMPANY_UPDATE", "company"),
  "company.updated": change("COMPANY_UPDATE", "company"),
  "audience.saved": change("COMPANY_UPDATE", "audience"),
  "audience.deleted": change("COMPANY_UPDATE", "audience"),
}

import { change } from "../facts/fact.ts"

export const COMPANY_FACTS = {
  "company.created": change("COMPANY_CREATE", "company"),
  "company.updated": change("COMPANY_UPDATE", "company"),
  "company.fileAdded": change("COMPANY_UPDATE", "company"),
  "company.fileRemoved": change("COMPANY_UPDATE", "company"),
  "audience.saved": change("AUDIENCE_SAVE", "audience"),
  "audience.deleted": change("AUDIENCE_DELETE", "audience"),
}

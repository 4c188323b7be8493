import { change } from "../facts/fact.ts"

export const BRIEF_FACTS = {
  "briefs.templateOffered": change("CATALOG_UPDATE", "brief_template"),
  "briefs.templateWithdrawn": change("CATALOG_UPDATE", "brief_template"),
}

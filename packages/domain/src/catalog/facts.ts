import { change } from "../facts/fact.ts"

export const CATALOG_FACTS = {
  "catalog.skillSaved": change("CATALOG_UPDATE", "skill"),
  "catalog.categorySaved": change("CATALOG_UPDATE", "task_category"),
}

import { change } from "../facts/fact.ts"

export const CATALOG_FACTS = {
  "catalog.skillSaved": change("CATALOG_UPDATE", "skill"),
  "catalog.styleSaved": change("CATALOG_UPDATE", "style"),
  "catalog.brandLookSaved": change("CATALOG_UPDATE", "brand_reference"),
  "catalog.categorySaved": change("CATALOG_UPDATE", "task_category"),
}

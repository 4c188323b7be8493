import type { RouterInputs } from "@atelier/api"
import { DELIVERABLE_TYPES, STYLE_AXES } from "@atelier/domain/catalog"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsText, urlFilter } from "@/components/list/url-filter.ts"

export const LIBRARY_TABS = ["styles", "looks", "imports"] as const
export type LibraryTab = (typeof LIBRARY_TABS)[number]

/** The parts that lie on a page of their own. */
export const CATALOG_TABS = ["categories", "skills", "templates"] as const
export type CatalogTab = (typeof CATALOG_TABS)[number]

export const CATALOG = urlFilter("/admin/library/catalog", { tab: parseAsStringLiteral(CATALOG_TABS) })

export const LIBRARY = urlFilter("/admin/library", {
  tab: parseAsStringLiteral(LIBRARY_TABS),
  q: parseAsText,
  axis: parseAsStringLiteral(STYLE_AXES),
  type: parseAsStringLiteral(DELIVERABLE_TYPES),
  state: parseAsStringLiteral(["shown", "hidden"]),
})
export type LibraryFilter = ReturnType<typeof LIBRARY.read>

export const libraryTab = ({ tab }: LibraryFilter): LibraryTab => tab ?? "styles"

export function libraryInput({ q, axis, type, state }: LibraryFilter): RouterInputs["catalog"]["admin"]["library"] {
  return {
    limit: 40,
    ...(q ? { search: q } : {}),
    ...(axis ? { styleAxis: axis } : {}),
    ...(type ? { deliverableType: type } : {}),
    ...(state ? { isActive: state === "shown" } : {}),
  }
}

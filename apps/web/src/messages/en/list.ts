import { inLocale } from "@atelier/domain/copy"

/** Long lists. */
export const list = inLocale({
  more: "Load more",
  loading: "Loading more",
  shown: (shown: number, total?: number) => (total === undefined ? `${shown} shown` : `${shown} of ${total} shown`),
  end: "No more results.",
  sort: "sort",
})

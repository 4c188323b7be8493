import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import * as m from "@/messages/index.ts"
import { WORK_HREF } from "./work-input.ts"

const words = m.workList

/** Nothing here: what will appear, or the way out of a search that found nothing. */
export function NoWork({ search, filtered }: { search: string; filtered: boolean }) {
  if (search) {
    return <EmptyState title={words.noMatch(search)} action={<ButtonLink href={WORK_HREF}>{words.clear}</ButtonLink>} />
  }
  return (
    <EmptyState
      title={filtered ? words.noneOfThese : words.emptyTitle}
      action={<ButtonLink href="/freelancer/offers">{words.emptyAction}</ButtonLink>}
    >
      {words.emptyText}
    </EmptyState>
  )
}

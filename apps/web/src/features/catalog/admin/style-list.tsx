"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { BY_CURSOR } from "@/components/list/filtered-list.tsx"
import { Button } from "@/components/ui/button.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { LibraryCard } from "./library-card.tsx"
import { type LibraryFilter, libraryInput } from "./library-filter.ts"
import { SelectionBar, useSelection } from "./selection-bar.tsx"
import type { LibraryStyle } from "./types.ts"

const StyleForm = lazyPart(() => import("./style-form.tsx").then((module) => module.StyleForm))
const TagForm = lazyPart(() => import("./tag-form.tsx").then((module) => module.TagForm))

const words = m.adminLibrary

function Actions({ style, first }: { style: LibraryStyle; first: string | undefined }) {
  const act = useAdminAction()
  const move = trpc.catalog.admin.moveStyle.useMutation()
  return (
    <>
      <FormDialog
        trigger={
          <Button size="sm" variant="quiet">
            {m.actions.edit}
            <span className="sr-only"> {style.name}</span>
          </Button>
        }
        title={words.editTitle}
      >
        <StyleForm style={style} />
      </FormDialog>
      {first && first !== style.id && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => act(() => move.mutateAsync({ id: style.id, before: first }), words.firstNow(style.name))}
        >
          {words.first}
          <span className="sr-only">: {style.name}</span>
        </Button>
      )}
    </>
  )
}

/** Style cards in the order that clients see them, with what is hidden and how much each is used. */
export function StyleList({ filter }: { filter: LibraryFilter }) {
  const [data, query] = trpc.catalog.admin.library.useSuspenseInfiniteQuery(libraryInput(filter), BY_CURSOR)
  const styles = data.pages.flatMap(({ items }) => items)
  const selection = useSelection(styles)
  const activate = trpc.catalog.admin.activateStyles.useMutation()
  if (styles.length === 0) {
    return <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
  }
  return (
    <>
      <SelectionBar selection={selection} activate={activate.mutateAsync}>
        <FormDialog
          trigger={
            <Button size="sm" disabled={selection.ids.length === 0}>
              {words.tag}
            </Button>
          }
          title={words.tagTitle(selection.ids.length)}
        >
          <TagForm ids={selection.ids} />
        </FormDialog>
      </SelectionBar>
      <ul aria-label={words.tabs.styles} className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 lg:grid-cols-5">
        {styles.map((style) => (
          <LibraryCard
            key={style.id}
            card={style}
            selected={selection.has(style.id)}
            onSelect={() => selection.toggle(style.id)}
            actions={<Actions style={style} first={styles[0]?.id} />}
          >
            <p>
              {m.catalog.styleAxis[style.styleAxis]}, {m.catalog.deliverable[style.deliverableType]}
            </p>
            <p className="num">{words.chosen(style.chosen, style.chosenLately)}</p>
          </LibraryCard>
        ))}
      </ul>
      <LoadMore
        shown={styles.length}
        hasMore={query.hasNextPage}
        pending={query.isFetchingNextPage}
        onMore={query.fetchNextPage}
      />
    </>
  )
}

"use client"

import { DELIVERABLE_TYPES, STYLE_AXES } from "@atelier/domain/catalog"
import { lengthOf } from "@atelier/domain/shared"
import { keepPreviousData } from "@tanstack/react-query"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Input, Select } from "@/components/ui/input.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { SEARCH_LIMIT } from "@/components/ui/search-input.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { StyleCardButton } from "./style-card-button.tsx"

const words = m.styleSearch

type Wanted = {
  search: string
  styleAxis: (typeof STYLE_AXES)[number] | undefined
  deliverableType: (typeof DELIVERABLE_TYPES)[number] | undefined
}

type StyleSearchProps = { chosen: readonly string[]; onToggle: (id: string) => void }

/** The whole library by words, axis and type; what is chosen here counts at once. */
export function StyleSearch({ chosen, onToggle }: StyleSearchProps) {
  const [wanted, setWanted] = useState<Wanted>({ search: "", styleAxis: undefined, deliverableType: undefined })
  const [typed, setTyped] = useState("")
  const { search, ...kinds } = wanted
  const query = trpc.catalog.styles.useInfiniteQuery(
    { limit: 24, ...kinds, ...(search ? { search } : {}) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, throwOnError: true },
  )
  function find() {
    if (lengthOf(typed) <= SEARCH_LIMIT) {
      setWanted((now) => ({ ...now, search: typed.trim() }))
    }
  }
  const cards = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="grid gap-4">
      <search>
        <div className="grid gap-2 sm:grid-cols-[1fr_auto_auto_auto]">
          <Input
            type="search"
            autoFocus
            aria-label={words.words}
            placeholder={words.words}
            limit={SEARCH_LIMIT}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={({ key }) => key === "Enter" && find()}
          />
          <Select
            aria-label={words.axis}
            value={wanted.styleAxis ?? ""}
            onChange={({ target }) =>
              setWanted((now) => ({ ...now, styleAxis: STYLE_AXES.find((axis) => axis === target.value) }))
            }
          >
            <option value="">{words.anyAxis}</option>
            {STYLE_AXES.map((axis) => (
              <option key={axis} value={axis}>
                {m.catalog.styleAxis[axis]}
              </option>
            ))}
          </Select>
          <Select
            aria-label={words.type}
            value={wanted.deliverableType ?? ""}
            onChange={({ target }) =>
              setWanted((now) => ({ ...now, deliverableType: DELIVERABLE_TYPES.find((type) => type === target.value) }))
            }
          >
            <option value="">{words.anyType}</option>
            {DELIVERABLE_TYPES.map((type) => (
              <option key={type} value={type}>
                {m.catalog.deliverable[type]}
              </option>
            ))}
          </Select>
          <Button onClick={find}>{words.now}</Button>
        </div>
      </search>
      {query.isSuccess && cards.length === 0 && <p className="text-ink-2 text-sm">{words.nothing}</p>}
      {query.isPending && <SkeletonText lines={6} />}
      <ul
        aria-label={m.newTask.styles.label}
        aria-busy={query.isFetching}
        className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-4"
      >
        {cards.map((card) => (
          <StyleCardButton
            key={card.id}
            card={{ name: card.name, imageUrl: card.imageUrl, why: "" }}
            chosen={chosen.includes(card.id)}
            onToggle={() => onToggle(card.id)}
          />
        ))}
      </ul>
      <LoadMore
        shown={cards.length}
        hasMore={query.hasNextPage}
        pending={query.isFetchingNextPage}
        onMore={query.fetchNextPage}
      />
    </div>
  )
}

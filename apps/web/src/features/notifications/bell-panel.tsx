"use client"

import type { RouterOutputs } from "@atelier/api"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Link } from "@/components/ui/link.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { cn } from "@/lib/cn.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

type Item = RouterOutputs["notifications"]["list"]["items"][number]
const PAGE = { limit: 10 }

/** The latest news, newest first; opening one marks it read. */
export function BellPanel({ unread, close }: { unread: number; close: () => void }) {
  const markRead = trpc.notifications.markRead.useMutation({ onError: toastError })
  return (
    <>
      <div className="flex min-h-12 shrink-0 items-center justify-between gap-4 border-line border-b px-4 py-1.5">
        <h2 className="font-[550] text-sm">{m.notifications.title}</h2>
        {unread > 0 && (
          <Button size="sm" variant="quiet" onClick={() => markRead.mutateAsync({}).catch(() => undefined)}>
            {m.notifications.markAllRead}
          </Button>
        )}
      </div>
      <div className="min-h-40 overflow-y-auto">
        <Block skeleton={<PanelSkeleton />}>
          <Items
            onOpen={(item) => {
              if (!item.readAt) {
                markRead.mutate({ ids: [item.id] })
              }
              close()
            }}
          />
        </Block>
      </div>
    </>
  )
}

function Items({ onOpen }: { onOpen: (item: Item) => void }) {
  const [data, query] = trpc.notifications.list.useSuspenseInfiniteQuery(PAGE, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return (
      <div className="grid gap-1 px-4 py-8">
        <p className="title text-lg">{m.notifications.empty.title}</p>
        <p className="text-ink-2 text-sm">{m.notifications.empty.body}</p>
      </div>
    )
  }
  return (
    <>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-line border-b">
            <Entry item={item} onOpen={() => onOpen(item)} />
          </li>
        ))}
      </ul>
      <div className="px-4">
        <LoadMore
          shown={items.length}
          hasMore={query.hasNextPage}
          pending={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      </div>
    </>
  )
}

const row = "grid w-full grid-cols-[0.5rem_1fr] gap-x-2.5 px-4 py-3 text-left text-sm transition-colors hover:bg-sunk"

function Entry({ item, onOpen }: { item: Item; onOpen: () => void }) {
  const content = (
    <>
      <span className={cn("mt-1.5 size-2 rounded-full", item.readAt ? "bg-transparent" : "bg-accent")} />
      <span className="min-w-0">
        <span className={cn("block", item.readAt ? "text-ink-2" : "font-[550]")}>
          {!item.readAt && <span className="sr-only">{m.notifications.unread} </span>}
          {item.title}
        </span>
        <span className="block text-note text-ink-2">{item.body}</span>
        <span className="mt-0.5 block text-ink-3 text-xs">
          <RelativeTime date={item.createdAt} />
        </span>
      </span>
    </>
  )
  return item.link ? (
    <Link href={item.link} onClick={onOpen} className={row}>
      {content}
    </Link>
  ) : (
    <button type="button" onClick={onOpen} className={row}>
      {content}
    </button>
  )
}

function PanelSkeleton() {
  return (
    <SkeletonGroup className="grid gap-4 px-4 py-3">
      {[0, 1, 2].map((line) => (
        <div key={line} className="grid gap-2">
          <Skeleton className="h-4 w-3/5" />
          <Skeleton className="h-3.5 w-4/5" />
        </div>
      ))}
    </SkeletonGroup>
  )
}

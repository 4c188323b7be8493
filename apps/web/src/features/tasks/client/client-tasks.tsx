"use client"

import { useQueryStates } from "nuqs"
import { NuqsAdapter } from "nuqs/adapters/next/app"
import { useDeferredValue, useMemo } from "react"
import { SearchField } from "@/components/list/search-field.tsx"
import { useLive } from "@/components/shell/live.tsx"
import { NEW_TASK_HREF } from "@/components/shell/nav.ts"
import { Block } from "@/components/ui/block.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Link } from "@/components/ui/link.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import { useDrafts } from "@/features/briefs/latest-drafts.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { LIST_VIEWS, listHref, listInput, listParams } from "./list-params.ts"
import { TaskTable } from "./task-table.tsx"

const words = m.taskList
const PATH = "/client/tasks"
const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

function Nothing({ view, filtered }: { view: string | null; filtered: boolean }) {
  if (view === "mine" && !filtered) {
    return <EmptyState title={words.none.mine}>{words.none.mineText}</EmptyState>
  }
  return view || filtered ? (
    <EmptyState title={words.nothing.title} action={<ButtonLink href={PATH}>{words.nothing.action}</ButtonLink>}>
      {words.nothing.text}
    </EmptyState>
  ) : (
    <EmptyState
      title={words.empty.title}
      action={
        <ButtonLink href={NEW_TASK_HREF} variant="primary">
          {words.empty.action}
        </ButtonLink>
      }
    >
      {words.empty.text}
    </EmptyState>
  )
}

function TaskList({ viewerId }: { viewerId: string }) {
  const [{ view, q }] = useQueryStates(listParams)
  const input = useDeferredValue(useMemo(() => listInput({ view, q }), [view, q]))
  const [data, query] = trpc.tasks.list.useSuspenseInfiniteQuery(input, nextCursor)
  const tasks = data.pages.flatMap(({ items }) => items)
  if (tasks.length === 0) {
    return <Nothing view={view} filtered={q !== ""} />
  }
  return (
    <>
      <TaskTable tasks={tasks} viewerId={viewerId} />
      <LoadMore
        shown={tasks.length}
        hasMore={query.hasNextPage}
        pending={query.isFetchingNextPage}
        onMore={() => query.fetchNextPage()}
      />
    </>
  )
}

function DraftsNote() {
  const { length } = useDrafts()
  return length === 0 ? null : (
    <p className="mb-4 text-note text-ink-2">
      {words.drafts(length)}{" "}
      <Link href={NEW_TASK_HREF} className="link">
        {words.seeDrafts}
      </Link>
    </p>
  )
}

function Filters({ team }: { team: boolean }) {
  const [{ view, q }, setParams] = useQueryStates(listParams)
  const { counts } = useLive()
  const waiting = counts.tasks ?? 0
  const tabs = [null, ...LIST_VIEWS.filter((one) => team || one !== "own")].map((one) => ({
    href: listHref(PATH, { view: one, q }),
    label: words.view[one ?? "all"],
    current: view === one,
    ...(one === "mine" && waiting > 0 ? { count: waiting } : {}),
  }))
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <TabLinks label={words.views} tabs={tabs} />
      <SearchField
        label={words.search}
        placeholder={words.searchPlaceholder}
        value={q}
        onChange={(value) => void setParams({ q: value || null })}
        className="w-full sm:ml-auto sm:w-64"
      />
    </div>
  )
}

type ClientTasksProps = {
  viewerId: string
  /** Colleagues' tasks are among them. */
  team: boolean
}

/** All tasks of the client and of the company; filter and search live in the URL. */
export function ClientTasks({ viewerId, team }: ClientTasksProps) {
  return (
    <NuqsAdapter>
      <Block skeleton={null}>
        <DraftsNote />
      </Block>
      <Filters team={team} />
      <Block skeleton={<SkeletonRows rows={8} picture={false} />}>
        <TaskList viewerId={viewerId} />
      </Block>
    </NuqsAdapter>
  )
}

"use client"

import type { RouterOutputs } from "@atelier/api"
import { Button } from "@/components/ui/button.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.past
const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

type Version = RouterOutputs["briefs"]["versions"]["items"][number]

function nameOf({ version, change, said }: Version): string {
  return version === 1 ? words.begun : change === "SAID" && said ? `"${said}"` : words.change[change]
}

/** The versions of a draft, latest first. */
export function VersionList({ workspace, close }: { workspace: Workspace; close: () => void }) {
  const { id, version: current } = workspace.brief
  const [data, query] = trpc.briefs.versions.useSuspenseInfiniteQuery({ briefId: id, limit: 25 }, nextCursor)
  const versions = data.pages.flatMap(({ items }) => items)

  async function restore(to: number) {
    try {
      await workspace.restoreVersion(to)
      close()
      toastUndo(words.restored, () => workspace.restoreVersion(current).catch(toastError))
    } catch (error) {
      toastError(error)
    }
  }

  return (
    <>
      <ul>
        {versions.map((one) => (
          <li
            key={one.version}
            className="flex items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3 text-sm"
          >
            <div className="min-w-0">
              <p className="line-clamp-2 font-[550]">{nameOf(one)}</p>
              <p className="text-ink-3 text-note">
                <RelativeTime date={one.at} />
                {one.changed.length > 0 && `. ${words.changed(one.changed.map((field) => m.newTask.spoken[field]))}`}
              </p>
            </div>
            {one.version === current ? (
              <span className="shrink-0 text-ink-3 text-note">{words.current}</span>
            ) : (
              <Button
                size="sm"
                className="shrink-0"
                aria-label={words.restore(`${one.version}`)}
                onClick={() => restore(one.version)}
              >
                {m.draftList.draft.recover}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LoadMore
        shown={versions.length}
        hasMore={query.hasNextPage}
        pending={query.isFetchingNextPage}
        onMore={() => query.fetchNextPage()}
      />
    </>
  )
}

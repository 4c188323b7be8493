"use client"

import { type ReactNode, useRef, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const BellPanel = lazyPart(() => import("./bell-panel.tsx").then((module) => module.BellPanel))

/** How much news there is; opens the latest of it. A native popover, as the account menu. */
export function Bell({ icon }: { icon: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const { data } = trpc.notifications.unreadCount.useQuery()
  const unread = data?.count ?? 0
  return (
    <>
      <button
        type="button"
        popoverTarget="notifications"
        onPointerEnter={BellPanel.preload}
        onFocus={BellPanel.preload}
        className="relative grid size-9 shrink-0 place-items-center rounded-md text-ink-2 transition-colors hover:bg-sunk hover:text-ink"
      >
        {icon}
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="num absolute top-0.5 right-0.5 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[0.625rem] text-accent-ink leading-4"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
        <span className="sr-only">{m.frame.bell(unread)}</span>
      </button>
      <div
        ref={panel}
        id="notifications"
        popover="auto"
        onToggle={(event) => setOpen(event.newState === "open")}
        className="inset-auto top-14 right-4 max-h-[min(36rem,calc(100dvh-5rem))] w-[min(25rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-float open:flex sm:right-9"
      >
        {open && (
          <Block skeleton={null}>
            <BellPanel unread={unread} close={() => panel.current?.hidePopover()} />
          </Block>
        )}
      </div>
    </>
  )
}

"use client"

import { useRef, useState } from "react"
import { Avatar } from "@/components/ui/avatar.tsx"
import { Block } from "@/components/ui/block.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { Viewer } from "./viewer.ts"

const AccountPanel = lazyPart(() => import("./account-panel.tsx").then((module) => module.AccountPanel))

/** Who I am, how it looks, and the way out. A native popover: Escape and a click beside it close it. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        onPointerEnter={AccountPanel.preload}
        onFocus={AccountPanel.preload}
        className="shrink-0 rounded-full"
      >
        <Avatar name={viewer.name} className="size-8" />
        <span className="sr-only">{m.frame.account(viewer.name)}</span>
      </button>
      <div
        ref={panel}
        id="account"
        popover="auto"
        onToggle={(event) => setOpen(event.newState === "open")}
        className="inset-auto top-14 right-4 w-68 rounded-lg border border-line bg-surface p-4 shadow-float sm:right-9"
      >
        {open && (
          <Block skeleton={null}>
            <AccountPanel viewer={viewer} close={() => panel.current?.hidePopover()} />
          </Block>
        )}
      </div>
    </>
  )
}

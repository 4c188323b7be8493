"use client"

import { useRef } from "react"
import { Avatar } from "@/components/ui/avatar.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Link } from "@/components/ui/link.tsx"
import * as m from "@/messages/index.ts"
import { settingsHref } from "./nav.ts"
import { signOut } from "./sign-out.ts"
import { ThemeSwitch } from "./theme.tsx"
import type { Viewer } from "./viewer.ts"

/** Who I am, how it looks, and the way out. A native popover: Escape and a click beside it close it. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const panel = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" popoverTarget="account" className="shrink-0 rounded-full">
        <Avatar name={viewer.name} className="size-8" />
        <span className="sr-only">{m.frame.account.open(viewer.name)}</span>
      </button>
      <div
        ref={panel}
        id="account"
        popover="auto"
        className="inset-auto top-14 right-4 w-68 rounded-lg border border-line bg-surface p-4 shadow-float sm:right-9"
      >
        <div className="grid gap-4">
          <div className="min-w-0 text-sm">
            <div className="truncate font-[550]">{viewer.name}</div>
            <div className="truncate text-ink-3 text-note">{viewer.email}</div>
            <div className="truncate text-ink-3 text-note">{viewer.org ?? m.frame.roles[viewer.role]}</div>
          </div>
          <ThemeSwitch />
          <div className="flex items-center justify-between border-line border-t pt-3">
            <Link
              href={settingsHref(viewer.role)}
              onClick={() => panel.current?.hidePopover()}
              className="link text-sm"
            >
              {m.frame.account.settings}
            </Link>
            <Button size="sm" onClick={signOut}>
              {m.frame.account.signOut}
            </Button>
          </div>
        </div>
      </div>
    </>
  )
}

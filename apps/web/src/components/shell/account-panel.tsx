"use client"

import { Button } from "@/components/ui/button.tsx"
import { Link } from "@/components/ui/link.tsx"
import * as m from "@/messages/index.ts"
import { settingsHref } from "./nav.ts"
import { signOut } from "./sign-out.ts"
import { ThemeSwitch } from "./theme.tsx"
import type { Viewer } from "./viewer.ts"

const words = m.accountMenu

/** What the opened account menu shows. */
export function AccountPanel({ viewer, close }: { viewer: Viewer; close: () => void }) {
  return (
    <div className="grid gap-4">
      <div className="min-w-0 text-sm">
        <div className="truncate font-[550]">{viewer.name}</div>
        <div className="truncate text-ink-3 text-note">{viewer.email}</div>
        <div className="truncate text-ink-3 text-note">{viewer.org ?? words.roles[viewer.role]}</div>
      </div>
      <ThemeSwitch />
      <div className="flex items-center justify-between border-line border-t pt-3">
        <Link href={settingsHref(viewer.role)} onClick={close} className="link text-sm">
          {words.settings}
        </Link>
        <Button size="sm" onClick={signOut}>
          {words.signOut}
        </Button>
      </div>
    </div>
  )
}

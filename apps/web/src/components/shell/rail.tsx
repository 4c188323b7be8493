"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useState } from "react"
import { Link } from "@/components/ui/link.tsx"
import { Wordmark } from "@/components/ui/wordmark.tsx"
import { useNow } from "@/lib/clock.tsx"
import { cn } from "@/lib/cn.ts"
import { formatTime } from "@/lib/format.ts"
import { RAIL_COOKIE, remember } from "@/lib/preference-cookies.ts"
import * as m from "@/messages/index.ts"
import { useLive } from "./live.tsx"
import { currentPlace, HOME, PLACES } from "./nav.ts"
import type { PlaceIcons } from "./place-icon.tsx"
import type { Viewer } from "./viewer.ts"

type RailProps = { viewer: Viewer; icons: PlaceIcons; foldIcon: ReactNode; startsCollapsed: boolean }

/** The places, on the left from 640 px on; narrow or wide, as this browser remembers. */
export function Rail({ viewer, icons, foldIcon, startsCollapsed }: RailProps) {
  const [narrow, setNarrow] = useState(startsCollapsed)
  const current = currentPlace(viewer.role, usePathname())
  const { counts } = useLive()

  function toggle() {
    setNarrow(!narrow)
    remember(RAIL_COOKIE, narrow ? "wide" : "narrow")
  }

  return (
    <nav
      aria-label={m.frame.main}
      className={cn(
        "sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-r px-3 py-4.5 sm:flex",
        narrow ? "w-16" : "w-53",
      )}
    >
      <Link href={HOME[viewer.role]} className={cn("mb-4 rounded-md py-1", narrow ? "px-1 text-center" : "px-2.5")}>
        {narrow ? (
          <span className="font-[500] font-serif text-[1.3125rem] leading-none">
            A<span className="text-accent">.</span>
            <span className="sr-only">{m.common.product}</span>
          </span>
        ) : (
          <Wordmark />
        )}
      </Link>
      <div className="grid gap-0.5">
        {PLACES[viewer.role].map((place) => {
          const count = counts[place.key] ?? 0
          return (
            <Link
              key={place.key}
              href={place.href}
              aria-current={current === place.key ? "page" : undefined}
              title={narrow ? place.label : undefined}
              className={cn(
                "relative flex min-h-9 items-center rounded-md px-2.5 text-ink-2 transition-colors hover:text-ink aria-[current]:bg-sunk aria-[current]:font-[550] aria-[current]:text-ink",
                narrow ? "justify-center" : "justify-between",
              )}
            >
              {narrow ? (
                <>
                  {icons[place.key]}
                  <span className="sr-only">{place.label}</span>
                </>
              ) : (
                <span>{place.label}</span>
              )}
              <Count count={count} corner={narrow} />
            </Link>
          )
        })}
      </div>
      <div className="mt-auto grid gap-2 border-line border-t pt-3">
        {!narrow && <Whereabouts viewer={viewer} />}
        <button
          type="button"
          onClick={toggle}
          aria-expanded={!narrow}
          className={cn(
            "grid size-8 place-items-center rounded-md text-ink-3 hover:bg-sunk hover:text-ink",
            narrow ? "mx-auto" : "ml-1",
          )}
        >
          {foldIcon}
          <span className="sr-only">{narrow ? m.frame.expand : m.frame.collapse}</span>
        </button>
      </div>
    </nav>
  )
}

/** How many things wait at a place; silent at zero. */
export function Count({ count, corner }: { count: number; corner?: boolean }) {
  if (count === 0) {
    return null
  }
  return (
    <span
      className={cn(
        "num font-semibold text-accent text-xs",
        corner &&
          "absolute top-0.5 right-0.5 min-w-4 rounded-full bg-accent-soft px-1 text-center text-[0.6875rem] text-accent-strong",
      )}
    >
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">, {m.frame.count(count)}</span>
    </span>
  )
}

/** Name, and the organisation or (for someone who works alone) place and local time. */
function Whereabouts({ viewer }: { viewer: Viewer }) {
  const now = useNow()
  const city = viewer.timezone.split("/").at(-1)?.replaceAll("_", " ")
  return (
    <div className="px-2.5 text-ink-3 text-note">
      <div className="truncate">{viewer.name}</div>
      <div className="num truncate" suppressHydrationWarning>
        {viewer.org ?? `${city}, ${formatTime(now, viewer.timezone)}`}
      </div>
    </div>
  )
}

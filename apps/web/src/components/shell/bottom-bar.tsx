"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useRef } from "react"
import { Link } from "@/components/ui/link.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { useLive } from "./live.tsx"
import { currentPlace, PLACES } from "./nav.ts"
import type { PlaceIcons } from "./place-icon.tsx"
import { Count } from "./rail.tsx"
import type { Viewer } from "./viewer.ts"

const SLOTS = 6
const slot =
  "relative flex min-h-14 min-w-0 flex-col items-center justify-center gap-0.5 rounded-md text-[0.6875rem] leading-tight text-ink-2 aria-[current]:font-[550] aria-[current]:text-ink"

type BottomBarProps = { viewer: Viewer; icons: PlaceIcons; moreIcon: ReactNode }

/** The places on a phone: as many as fit, the rest behind More. */
export function BottomBar({ viewer, icons, moreIcon }: BottomBarProps) {
  const current = currentPlace(viewer.role, usePathname())
  const { counts } = useLive()
  const places = PLACES[viewer.role]
  const [shown, hidden] = places.length <= SLOTS ? [places, []] : [places.slice(0, SLOTS - 1), places.slice(SLOTS - 1)]
  const more = useRef<HTMLDivElement>(null)
  const inMore = hidden.some((place) => place.key === current)
  const waiting = hidden.reduce((sum, place) => sum + (counts[place.key] ?? 0), 0)

  return (
    <nav
      aria-label={m.frame.main}
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-line border-t bg-paper px-1 pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {shown.map((place) => (
        <Link
          key={place.key}
          href={place.href}
          aria-current={current === place.key ? "page" : undefined}
          className={slot}
        >
          {icons[place.key]}
          <span className="wrap-anywhere max-w-full text-center">{place.label}</span>
          <Count count={counts[place.key] ?? 0} corner />
        </Link>
      ))}
      {hidden.length > 0 && (
        <button type="button" popoverTarget="more-places" className={cn(slot, inMore && "font-[550] text-ink")}>
          {moreIcon}
          <span>{m.frame.more}</span>
          <Count count={waiting} corner />
        </button>
      )}
      <div
        ref={more}
        id="more-places"
        popover="auto"
        className="inset-auto right-2 bottom-16 min-w-44 rounded-lg border border-line bg-surface p-1 shadow-float"
      >
        {hidden.map((place) => (
          <Link
            key={place.key}
            href={place.href}
            aria-current={current === place.key ? "page" : undefined}
            onClick={() => more.current?.hidePopover()}
            className="flex min-h-11 items-center gap-3 rounded-md px-3 text-sm aria-[current]:bg-sunk aria-[current]:font-[550]"
          >
            {icons[place.key]}
            <span className="grow">{place.label}</span>
            <Count count={counts[place.key] ?? 0} />
          </Link>
        ))}
      </div>
    </nav>
  )
}

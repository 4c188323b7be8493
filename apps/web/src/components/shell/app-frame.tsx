import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { ClockProvider } from "@/lib/clock.tsx"
import { KeptFor } from "@/lib/kept-for.ts"
import { readPreferences } from "@/lib/preferences.ts"
import * as m from "@/messages/index.ts"
import { AccountMenu } from "./account-menu.tsx"
import { Balance } from "./balance.tsx"
import { BottomBar } from "./bottom-bar.tsx"
import { ConnectionMark } from "./connection.tsx"
import { Find } from "./find.tsx"
import { LazyToaster } from "./lazy-toaster.tsx"
import { NEW_TASK_HREF } from "./nav.ts"
import { FRAME_ICONS, placeIcons } from "./place-icon.tsx"
import { Rail } from "./rail.tsx"
import type { Viewer } from "./viewer.ts"

type AppFrameProps = {
  viewer: Viewer
  /** A `<Find role searchTasks />` of the role's own; without it the palette knows places and actions only. */
  find?: ReactNode
  /** The notifications bell. */
  bell?: ReactNode
  /** Stands above everything: a frozen account, an unconfirmed address, an offline note. */
  banner?: ReactNode
  children: ReactNode
}

/** What surrounds every page behind the sign-in: rail or bottom bar, top bar, and the content up to 1,200 px. */
export async function AppFrame({ viewer, find, bell, banner, children }: AppFrameProps) {
  const { railCollapsed } = await readPreferences()
  const icons = placeIcons(viewer.role)
  return (
    <ClockProvider timezone={viewer.timezone} renderedAt={new Date()}>
      <KeptFor person={viewer.email}>
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-2 text-paper text-sm focus:translate-y-0"
        >
          {m.frame.skip}
        </a>
        <div className="flex min-h-dvh">
          <Rail viewer={viewer} icons={icons} foldIcon={FRAME_ICONS.fold} startsCollapsed={railCollapsed} />
          <div className="flex min-w-0 flex-1 flex-col">
            {banner}
            <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-line border-b bg-paper px-4 sm:gap-3 sm:px-9">
              {find ?? <Find role={viewer.role} icon={FRAME_ICONS.find} />}
              <span className="max-sm:flex-1 sm:ml-auto" />
              <ConnectionMark />
              {viewer.role === "CLIENT" && <Balance />}
              {bell}
              {viewer.canOrder && (
                <ButtonLink href={NEW_TASK_HREF} variant="primary" className="max-sm:shrink">
                  {m.frame.newTask}
                </ButtonLink>
              )}
              <AccountMenu viewer={viewer} />
            </header>
            <main
              id="content"
              tabIndex={-1}
              className="w-full max-w-300 px-4 pt-6 pb-28 outline-none sm:px-9 sm:pt-8.5 sm:pb-20"
            >
              {children}
            </main>
          </div>
        </div>
        <BottomBar viewer={viewer} icons={icons} moreIcon={FRAME_ICONS.more} />
        <LazyToaster />
      </KeptFor>
    </ClockProvider>
  )
}

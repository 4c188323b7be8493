import type { UserRole } from "@atelier/domain/identity"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import type { ReactNode } from "react"
import { AppFrame } from "@/components/shell/app-frame.tsx"
import { Banners } from "@/components/shell/banners.tsx"
import { FindTasks } from "@/components/shell/find-tasks.tsx"
import { LiveFrame } from "@/components/shell/live-frame.tsx"
import { HOME } from "@/components/shell/nav.ts"
import { FaultAhead } from "@/components/shell/page-error.tsx"
import { FRAME_ICONS } from "@/components/shell/place-icon.tsx"
import { Realtime } from "@/components/shell/realtime.tsx"
import { FreshTwoFactor } from "@/features/identity/fresh.tsx"
import { Bell } from "@/features/notifications/bell.tsx"
import { WELCOME_COOKIE } from "@/lib/preference-cookies.ts"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { type Me, readPath, requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

const WELCOME = "/client/welcome"

async function welcomeFirst(me: Me): Promise<void> {
  if (me.role !== "CLIENT" || me.company || me.standing !== "ACTIVE" || (await cookies()).has(WELCOME_COOKIE)) {
    return
  }
  const path = await readPath()
  if (path !== "/" && !path.startsWith(WELCOME)) {
    redirect(WELCOME)
  }
}

/** Everything around a role's pages: the sign-in, the right role, the frame, live numbers and hints. */
export async function Portal({ of: role, children }: { of: UserRole; children: ReactNode }) {
  const me = await requireMe()
  if (me.role !== role) {
    redirect(HOME[me.role])
  }
  await welcomeFirst(me)
  // Awaited, because the bell does not suspend: what the server wrote must be what the browser begins with.
  const [tasks] = await Promise.all([api.tasks.counts(), api.notifications.unreadCount.prefetch()])
  const org = role === "ADMIN" ? m.accountMenu.roles.ADMIN : (me.company?.name ?? null)
  const canOrder = role === "CLIENT" && me.standing === "ACTIVE"
  return (
    <TrpcProvider>
      <HydrateClient>
        {me.standing !== "SUSPENDED" && <Realtime viewer={me.id} renderedAt={new Date()} />}
        <FreshTwoFactor />
        <FaultAhead />
        <LiveFrame me={me} tasks={tasks}>
          <AppFrame
            viewer={{ name: me.name, email: me.email, role, org, timezone: me.timezone, canOrder }}
            find={<FindTasks role={role} icon={FRAME_ICONS.find} />}
            bell={<Bell icon={FRAME_ICONS.bell} />}
            banner={<Banners me={me} />}
          >
            {children}
          </AppFrame>
        </LiveFrame>
      </HydrateClient>
    </TrpcProvider>
  )
}

import type { ReactNode } from "react"
import { settingsHref } from "@/components/shell/nav.ts"
import { Link } from "@/components/ui/link.tsx"
import { type Tone, ToneMark, toneSoft } from "@/components/ui/tone.tsx"
import { cn } from "@/lib/cn.ts"
import type { Me } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

const words = m.banners

function Banner({ tone, action, children }: { tone: Tone; action?: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      className={cn(
        "flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 text-sm sm:px-9",
        toneSoft[tone],
      )}
    >
      <span className="flex items-baseline gap-2">
        <ToneMark tone={tone} />
        <span className="text-pretty">{children}</span>
      </span>
      {action && <span className="font-[550] underline underline-offset-3">{action}</span>}
    </div>
  )
}

/** What stands in the way of the account as a whole, and what to do about it; the gravest only. */
export function Banners({ me }: { me: Me }) {
  if (me.standing === "SUSPENDED") {
    return <Banner tone="failed">{words.suspended(me.standingReason)}</Banner>
  }
  if (me.standing === "REJECTED") {
    return (
      <Banner tone="stopped" action={<Link href="/freelancer/profile">{words.profile}</Link>}>
        {words.rejected(me.standingReason)}
      </Banner>
    )
  }
  if (me.standing === "PENDING") {
    return (
      <Banner tone="waiting" action={<Link href="/freelancer/profile">{words.profile}</Link>}>
        {words.pending}
      </Banner>
    )
  }
  if (me.creditsFrozen) {
    return <Banner tone="failed">{words.frozen}</Banner>
  }
  if (me.role === "ADMIN" && !me.twoFactorEnabled) {
    return (
      <Banner tone="risk" action={<Link href={`${settingsHref(me.role)}#two-factor`}>{words.setUpTwoFactor}</Link>}>
        {words.adminWithoutTwoFactor}
      </Banner>
    )
  }
  return null
}

"use client"

import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import { nameOf } from "@/lib/zone-name.ts"
import * as m from "@/messages/index.ts"
import { AccountStatus } from "./people-columns.tsx"

const words = m.adminPerson

/** Who this is, how they sign in, and the way to what they did. */
export function PersonFacts({ userId }: { userId: string }) {
  const [person] = trpc.identity.admin.getUser.useSuspenseQuery({ userId })
  return (
    <FactGroup title={words.facts}>
      <Facts
        items={[
          { term: m.adminPeople.role, detail: m.identity.role[person.role] },
          { term: m.adminPeople.standingWord, detail: <AccountStatus standing={person.standing} /> },
          {
            term: m.adminPeople.email,
            detail: (
              <span className="break-all">
                {person.email}
                <span className="block text-ink-3 text-note">
                  {person.emailVerified ? words.verified : words.unverified}
                </span>
              </span>
            ),
          },
          ...(person.companyName ? [{ term: m.adminPeople.company, detail: person.companyName }] : []),
          ...(person.phone ? [{ term: words.phone, detail: person.phone }] : []),
          { term: words.timezone, detail: nameOf(person.timezone) },
          { term: m.adminPeople.since, detail: <ExactTime date={person.createdAt} show="date" /> },
          {
            term: words.lastSignIn,
            detail: person.lastSignInAt ? <RelativeTime date={person.lastSignInAt} /> : words.never,
          },
          {
            term: m.adminPeople.twoFactor,
            detail: person.twoFactorEnabled ? words.twoFactorOn : words.twoFactorOff,
          },
        ]}
      />
      <p className="mt-3 grid gap-1 text-note">
        <Link href={`/admin/audit?actor=${person.id}`} className="link w-fit text-ink-2">
          {words.audit}
        </Link>
        <Link href={`/admin/audit?about=${person.id}`} className="link w-fit text-ink-2">
          {words.auditAbout}
        </Link>
      </p>
    </FactGroup>
  )
}

"use client"

import { Link } from "@/components/ui/link.tsx"
import { personPayoutsInput } from "@/features/payouts/admin/person-inputs.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Person } from "./types.ts"
import { openTasksInput, waysOut } from "./ways-out.ts"

/** Links to everything that keeps a person in the present role. */
export function WaysOut({ person, onLeave }: { person: Person; onLeave: () => void }) {
  const { openTasks, unpaidCents } = person.holds
  const tasks = trpc.tasks.admin.list.useQuery(openTasksInput(person), { enabled: openTasks > 0 })
  const payouts = trpc.payouts.admin.list.useQuery(personPayoutsInput(person.id), { enabled: unpaidCents > 0 })
  return (
    <section aria-label={m.adminPerson.waysOut.title} className="mb-4">
      <ul className="border-line border-t text-sm">
        {waysOut(person, tasks.data?.items ?? [], payouts.data?.items ?? []).map(({ href, label, what }) => (
          <li key={href} className="border-line border-b py-2.5">
            <Link href={href} className="link" onClick={onLeave}>
              {label}
            </Link>
            <span className="block text-ink-3 text-note">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

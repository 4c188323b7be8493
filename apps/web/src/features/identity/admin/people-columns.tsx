import type { RouterOutputs } from "@atelier/api"
import type { Column } from "@/components/list/data-table.tsx"
import { Credits } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import * as m from "@/messages/index.ts"
import type { PeopleTab } from "./people-filter.ts"

const words = m.adminPeople

export type PersonRow = RouterOutputs["identity"]["admin"]["listUsers"]["items"][number]

const TONES: Record<PersonRow["standing"], Tone> = {
  ACTIVE: "done",
  PENDING: "yours",
  REJECTED: "stopped",
  SUSPENDED: "failed",
}

export function AccountStatus({ standing }: { standing: PersonRow["standing"] }) {
  return <Status tone={TONES[standing]}>{words.standing[standing]}</Status>
}

const name: Column<PersonRow> = {
  id: "name",
  header: words.name,
  main: true,
  className: "sm:w-2/5",
  cell: (person) => (
    <>
      <RowLink href={`/admin/people/${person.id}`}>{person.name}</RowLink>
      <span className="block text-ink-3 text-note">{person.email}</span>
    </>
  ),
  csv: (person) => person.name,
}
const standing: Column<PersonRow> = {
  id: "standing",
  header: words.standingWord,
  cell: (person) => <AccountStatus standing={person.standing} />,
  csv: (person) => words.standing[person.standing],
}
const since: Column<PersonRow> = {
  id: "since",
  header: words.since,
  className: "whitespace-nowrap",
  cell: (person) => <ExactTime date={person.createdAt} show="date" />,
  csv: (person) => person.createdAt,
}
const level: Column<PersonRow> = {
  id: "level",
  header: words.level,
  cell: (person) => (person.experienceLevel ? m.identity.experience[person.experienceLevel] : null),
  csv: (person) => (person.experienceLevel ? m.identity.experience[person.experienceLevel] : null),
}
const company: Column<PersonRow> = {
  id: "company",
  header: words.company,
  cell: (person) => person.companyName ?? <span className="text-ink-3">{words.noCompany}</span>,
  csv: (person) => person.companyName,
}
const credits: Column<PersonRow> = {
  id: "credits",
  header: words.credits,
  numeric: true,
  cell: (person) => <Credits amount={person.credits} />,
  csv: (person) => person.credits,
}
const applied: Column<PersonRow> = {
  ...since,
  header: words.applied,
  cell: (person) => (
    <Status tone="yours">
      <RelativeTime date={person.createdAt} />
    </Status>
  ),
}
const twoFactor: Column<PersonRow> = {
  id: "twoFactor",
  header: words.twoFactor,
  cell: (person) => (
    <Status tone={person.twoFactorEnabled ? "done" : "risk"}>{person.twoFactorEnabled ? words.on : words.off}</Status>
  ),
  csv: (person) => (person.twoFactorEnabled ? words.on : words.off),
}

export const PEOPLE_COLUMNS: Record<Exclude<PeopleTab, "invitations">, readonly Column<PersonRow>[]> = {
  clients: [name, company, standing, credits, since],
  freelancers: [name, standing, level, since],
  applications: [name, applied, level],
  admins: [name, standing, twoFactor, since],
}

/** What an export has besides what is shown. */
export const PEOPLE_EXTRA: readonly Column<PersonRow>[] = [
  { id: "email", header: words.email, cell: () => null, csv: (person) => person.email },
  { id: "role", header: words.role, cell: () => null, csv: (person) => m.identity.role[person.role] },
  { id: "id", header: m.adminList.columns.id, cell: () => null, csv: (person) => person.id },
]

import type { RouterInputs } from "@atelier/api"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsText, urlFilter } from "@/components/list/url-filter.ts"

export const PEOPLE_TABS = ["clients", "freelancers", "applications", "admins", "invitations"] as const
export type PeopleTab = (typeof PEOPLE_TABS)[number]

export const PEOPLE = urlFilter("/admin/people", {
  tab: parseAsStringLiteral(PEOPLE_TABS),
  q: parseAsText,
  standing: parseAsStringLiteral(["APPROVED", "REJECTED", "SUSPENDED"]),
})
export type PeopleFilter = ReturnType<typeof PEOPLE.read>

export const peopleTab = ({ tab }: PeopleFilter): PeopleTab => tab ?? "clients"

type ListInput = RouterInputs["identity"]["admin"]["listUsers"]

const OF_TAB: Record<Exclude<PeopleTab, "invitations">, ListInput> = {
  clients: { role: "CLIENT" },
  freelancers: { role: "FREELANCER" },
  applications: { role: "FREELANCER", freelancerStatus: "PENDING" },
  admins: { role: "ADMIN" },
}

export function peopleListInput(filter: PeopleFilter): ListInput {
  const tab = peopleTab(filter)
  const { q, standing } = filter
  return {
    limit: 30,
    ...(tab === "invitations" ? {} : OF_TAB[tab]),
    ...(q ? { search: q } : {}),
    ...(tab === "freelancers" && standing ? { freelancerStatus: standing } : {}),
    ...(tab === "clients" && standing === "SUSPENDED" ? { suspended: true } : {}),
  }
}

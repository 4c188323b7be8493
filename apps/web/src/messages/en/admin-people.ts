import type { RouterOutputs } from "@atelier/api"
import { inLocale } from "@atelier/domain/copy"

type Person = RouterOutputs["identity"]["admin"]["listUsers"]["items"][number]

export const adminPeople = inLocale({
  title: "People",
  tabs: {
    label: "Which people",
    clients: "Clients",
    freelancers: "Freelancers",
    applications: "Applications",
    admins: "Admins",
    invitations: "Invitations",
  },
  search: "Name or e-mail address",
  anyStatus: "Any status",
  name: "Name",
  email: "E-mail",
  company: "Company",
  credits: "Credits",
  standingWord: "Status",
  level: "Experience",
  role: "Role",
  since: "Joined",
  applied: "Applied",
  twoFactor: "Two-factor",
  on: "On",
  off: "Off",
  noCompany: "None yet",
  standing: {
    ACTIVE: "Active",
    PENDING: "Application pending",
    REJECTED: "Rejected",
    SUSPENDED: "Suspended",
  } satisfies Record<Person["standing"], string>,
  empty: {
    clients: { title: "No clients yet.", text: "Everyone who signs up appears here." },
    freelancers: { title: "No freelancers yet.", text: "Approved applications and accepted invitations appear here." },
    applications: { title: "No applications to review.", text: "New applications appear here for you to review." },
    admins: { title: "No admins.", text: "" },
  },
})

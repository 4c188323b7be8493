import type { RouterOutputs } from "@atelier/api"
import type { CompanyRole } from "@atelier/domain/companies"

type Team = RouterOutputs["identity"]["team"]["list"]
export type TeamMember = Team["people"][number]
export type TeamInvitation = Team["invitations"][number]
export type TeamViewer = { id: string; role: CompanyRole }

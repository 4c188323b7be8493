import type { RouterOutputs } from "@atelier/api"

export type LibraryStyle = RouterOutputs["catalog"]["admin"]["library"]["items"][number]
export type Category = RouterOutputs["catalog"]["admin"]["categories"][number]
export type Skill = RouterOutputs["catalog"]["admin"]["skills"][number]
export type LibraryLook = RouterOutputs["catalog"]["admin"]["brandLooks"][number]

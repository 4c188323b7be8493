import type { RouterOutputs } from "@atelier/api"

export type LibraryStyle = RouterOutputs["catalog"]["admin"]["library"]["items"][number]
export type LibraryLook = RouterOutputs["catalog"]["admin"]["brandLooks"][number]

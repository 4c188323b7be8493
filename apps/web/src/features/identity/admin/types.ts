import type { RouterOutputs } from "@atelier/api"

export type Person = RouterOutputs["identity"]["admin"]["getUser"]

import type { RouterOutputs } from "@atelier/api"

export type Audience = RouterOutputs["companies"]["audiences"]["list"][number]

/** What an audience is made of, without the place it is stored at. */
export function writtenAudience({ id: _id, description, ...audience }: Audience) {
  return {
    ...audience,
    description: description ?? "",
  }
}

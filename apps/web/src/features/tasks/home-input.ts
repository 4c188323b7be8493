import type { RouterOutputs } from "@atelier/api"

type Home = RouterOutputs["tasks"]["home"]

/** All tasks of the home page, for the question which of them have unread messages. */
export function unreadInput({ turns, others }: Home) {
  return { taskIds: [...turns, ...others].map(({ id }) => id).slice(0, 100) }
}

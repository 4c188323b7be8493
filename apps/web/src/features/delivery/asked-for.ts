import type { VersionItem } from "./types.ts"

export type Request = { by: "CLIENT" | "ATELIER"; text: string; at: Date }

function requestOf({ decision, review }: Pick<VersionItem, "decision" | "review">): Request | null {
  if (decision?.outcome === "REVISION_REQUESTED") {
    return { by: "CLIENT", text: decision.feedback ?? "", at: decision.at }
  }
  return review?.outcome === "RETURNED" ? { by: "ATELIER", text: review.feedback ?? "", at: review.at } : null
}

/** What the next version must answer, oldest first: from the client's last request on. Versions are given newest first. */
export function askedFor(versions: readonly Pick<VersionItem, "decision" | "review">[]): Request[] {
  const requests = versions.map(requestOf)
  const client = requests.findIndex((request) => request?.by === "CLIENT")
  return (
    requests
      .slice(0, client < 0 ? requests.length : client + 1)
      .filter((request) => request !== null)
      // Comments alone have no words beside them.
      .filter(({ text }) => text !== "")
      .toReversed()
  )
}

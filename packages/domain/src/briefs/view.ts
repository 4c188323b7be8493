import type { Brief, BriefView, Deliverable } from "./brief.ts"

/** A field of which nothing is known. */
export const pending = () => ({ value: null, confidence: 0, source: "pending" as const })

export function emptyDeliverable(id: string): Deliverable {
  return {
    id,
    platform: pending(),
    contentType: pending(),
    dimensions: pending(),
    quantity: pending(),
    deadline: pending(),
  }
}

export function emptyBrief(): Brief {
  return {
    deliverables: [emptyDeliverable("d1")],
    taskSummary: pending(),
    topic: pending(),
    intent: pending(),
    audience: pending(),
    visualDirection: pending(),
    colors: pending(),
    contentOutline: pending(),
    avoid: pending(),
    deadline: pending(),
  }
}

/** The deliverable with this id; the first when there is none. */
export function deliverableOf(brief: Brief, id?: string): Deliverable {
  return brief.deliverables.find((one) => one.id === id) ?? brief.deliverables[0] ?? emptyDeliverable("d1")
}

/** What all deliverables share, with the first one's own fields beside it: its deadline is the brief's. */
export function sharedOf(brief: Brief): BriefView {
  return { ...viewOf(brief), deadline: brief.deadline }
}

/** One deliverable, the first unless named, with what it shares with the others. */
export function viewOf(brief: Brief, id?: string): BriefView {
  const { deliverables: _, ...shared } = brief
  const { id: __, deadline, ...own } = deliverableOf(brief, id)
  return { ...shared, ...own, deadline: deadline.source === "pending" ? shared.deadline : deadline }
}

import type { RouterOutputs } from "@atelier/api"

export type TaskDetail = RouterOutputs["tasks"]["byId"]
export type TaskSummary = RouterOutputs["tasks"]["list"]["items"][number]
export type TimelineItem = RouterOutputs["tasks"]["timeline"]["items"][number]
export type MessageItem = RouterOutputs["delivery"]["messages"]["items"][number]
export type TaskBackground = RouterOutputs["tasks"]["background"]

/** "Mira" of "Mira Osei": how people are spoken of inside a task. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

export type WaitingOrder = RouterOutputs["tasks"]["approvals"]["waiting"][number]

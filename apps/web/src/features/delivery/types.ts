import type { RouterOutputs } from "@atelier/api"

export type VersionItem = RouterOutputs["delivery"]["versions"][number]
export type FileItem = VersionItem["files"][number]
export type DeliveredTask = RouterOutputs["tasks"]["byId"]

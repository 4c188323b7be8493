export { loadActiveConfig } from "./active-config.ts"
export { matchingDeadlines } from "./deadlines.ts"

export { matchingHandlers } from "./jobs.ts"

export { rankCandidates } from "./rank-candidates.ts"

export type { Say } from "./copy.ts"
export { en } from "./en/index.ts"
export { sayReason } from "./say-reason.ts"

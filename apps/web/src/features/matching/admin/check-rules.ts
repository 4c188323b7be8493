/** Apart, because it brings zod: loaded by who has changed something. */
export { configIssues } from "@atelier/domain/matching"

export { type AuditRow, listAudit } from "./queries.ts"

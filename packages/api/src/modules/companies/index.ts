export { type Company, getCompany } from "./queries.ts"

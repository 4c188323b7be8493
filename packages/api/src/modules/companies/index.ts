export { type Company, getCompany } from "./queries.ts"
export { openPage } from "./website/page.ts"

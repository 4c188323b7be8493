export { type Audience, type Company, getCompany, listAudiencesOf } from "./queries.ts"

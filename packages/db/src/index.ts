export {
  closeDb,
  connect,
  connectAs,
  connectDirect,
  type Db,
  db,
  type Sql,
  sql,
  type Tx,
  withTransaction,
} from "./client.ts"
export { type DatabaseEnv, queueUrl, readDatabaseEnv } from "./env.ts"
export { parseStored, readAs } from "./stored-json.ts"

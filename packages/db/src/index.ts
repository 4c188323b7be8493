export {
  type Connection,
  closeDb,
  connect,
  connectAs,
  connectDirect,
  type Db,
  db,
  type Executor,
  type Sql,
  sql,
  type Tx,
  withTransaction,
} from "./client.ts"
export { type DatabaseEnv, queueUrl, readDatabaseEnv } from "./env.ts"
export type { Caller } from "./limits.ts"

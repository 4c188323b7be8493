/** Who acts when --as is not given (ATELIER_AS), the folder that npm was called in, the columns of the terminal when they are set, and where compiled code is kept. */
export function cliEnv() {
  return {
    as: process.env.ATELIER_AS || undefined,
    calledIn: process.env.INIT_CWD || process.cwd(),
    columns: Number(process.env.COLUMNS) > 0 ? Number(process.env.COLUMNS) : undefined,
    compileCache: process.env.NODE_COMPILE_CACHE || undefined,
  }
}

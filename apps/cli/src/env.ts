/** Who acts when --as is not given (ATELIER_AS), the folder that npm was called in, and where compiled code is kept. */
export const cliEnv = (): { as: string | undefined; calledIn: string; compileCache: string | undefined } => ({
  as: process.env.ATELIER_AS || undefined,
  calledIn: process.env.INIT_CWD || process.cwd(),
  compileCache: process.env.NODE_COMPILE_CACHE || undefined,
})

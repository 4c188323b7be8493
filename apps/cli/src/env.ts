/** Who acts when --as is not given: ATELIER_AS. */
export const cliEnv = (): { as: string | undefined } => ({ as: process.env.ATELIER_AS })

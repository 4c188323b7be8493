import { relative } from "node:path"
import type { Plugin } from "vitest/config"
import { MUTANTS } from "./list.ts"
import { applyMutant, MUTANT_ENV } from "./mutant.ts"

/** Puts the fault named by the environment into its source as vitest loads it; no file changes. */
export function mutantPlugin(root: string): Plugin[] {
  const name = process.env[MUTANT_ENV]
  const mutant = MUTANTS.find(({ id }) => id === name)
  if (!name) {
    return []
  }
  if (!mutant) {
    throw new Error(`There is no mutant ${name}.`)
  }
  const isIt = (id: string) => relative(root, id.split("?")[0] ?? id) === mutant.file
  return [
    {
      name: "atelier-mutant",
      enforce: "pre",
      transform: (code, id) => (isIt(id) ? applyMutant(mutant, code) : null),
      // vitest keeps on disk what it has transformed: the healthy source must not stand in for the faulty one, nor the reverse.
      configureVitest: ({ defineCacheKeyGenerator }) =>
        defineCacheKeyGenerator(({ id }) => (isIt(id) ? false : undefined)),
    },
  ]
}

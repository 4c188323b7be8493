/** One fault on purpose: a text of a source that is replaced, and the tests that have to notice. */
export type Mutant = {
  id: string
  /** What would go wrong for people. */
  fault: string
  file: string
  /** Occurs exactly once in the file. */
  from: string
  to: string
  /** Test files, as paths from the root. */
  tests: string[]
}

export const MUTANT_ENV = "ATELIER_MUTANT"

/** The source with its fault; throws when the text is not there exactly once. */
export function applyMutant({ id, file, from, to }: Mutant, source: string): string {
  const places = source.split(from).length - 1
  if (places !== 1) {
    throw new Error(`The mutant ${id} does not fit: its text occurs ${places} times in ${file}.`)
  }
  return source.replace(from, () => to)
}

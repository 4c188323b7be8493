import type { z } from "zod"

type ModelRequest = {
  /** What to do; ours alone. */
  instructions: string
  /** What it is about; may hold what strangers wrote. */
  text: string
  maxTokens: number
}

/** An answer with the tokens that it took, as the service counts them. */
type Answered<T> = { value: T; tokens: number }

/** A language model, where one is set. Every call ends in time or throws a ModelFailure. */
export type ModelPort = {
  /** Answers under a schema; what does not fit it is a failure. */
  read: <S extends z.ZodType>(request: ModelRequest & { schema: S }) => Promise<Answered<z.output<S>>>
  /** Says something. `onWords` hears what was said so far, and ends it by answering false. */
  write: (request: ModelRequest & { onWords: (soFar: string) => boolean }) => Promise<Answered<string>>
  /** Whether it did not answer a moment ago. */
  isResting: () => boolean
}

/** `slow`: not in time. `busy`: too much at once. `refused`: key, model or request. `broken`: an answer of no use. `unavailable`: none. */
export type ModelFailureKind = "slow" | "busy" | "refused" | "broken" | "unavailable"
export type ModelFailure = Error & { kind: ModelFailureKind }

export function modelFailure(kind: ModelFailureKind, message: string, cause?: unknown) {
  return Object.assign(new Error(message, { cause }), { name: "ModelFailure", kind }) satisfies ModelFailure
}

export function isModelFailure(error: unknown): error is ModelFailure {
  return error instanceof Error && error.name === "ModelFailure" && "kind" in error
}

import { readError } from "../errors.ts"

/** What is missing: the code once more, or a second factor at all. */
export type Missing = "code" | "set-up"
type Confirm = (missing: Missing) => Promise<boolean>

let ask: Confirm | undefined
let asked: Promise<boolean> | undefined

/** Who asks the person for the second factor; the frame's dialog. */
export function onFreshNeeded(confirm: Confirm | undefined): void {
  ask = confirm
}

export function missingFor(error: unknown): Missing | undefined {
  const { reason } = readError(error)
  return reason === "FRESH_TWO_FACTOR_NEEDED" ? "code" : reason === "SECOND_FACTOR_SETUP_NEEDED" ? "set-up" : undefined
}

/** True once the second factor was confirmed or set up; several askers at a time share one dialog. */
export function confirmed(missing: Missing): Promise<boolean> {
  asked ??= (ask?.(missing) ?? Promise.resolve(false)).finally(() => {
    asked = undefined
  })
  return asked
}

/** Does it; where the server wants the second factor first, asks for it and does it once more. Mutations of the typed client do so already. */
export async function withFresh<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    const missing = missingFor(error)
    if (missing && (await confirmed(missing))) {
      return action()
    }
    throw error
  }
}

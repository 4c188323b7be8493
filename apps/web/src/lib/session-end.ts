export type SessionEndOptions = {
  /** Whether the server knows this browser still. */
  ask: () => Promise<boolean>
  /** Goes to the sign-in page; `left` is called when this page is really gone. */
  leave: (left: () => void) => void
}

/**
 * Makes the function that everything on the page calls when it hears that the session is over: runs `goOn` when it was
 * only exchanged for another, as two-factor and a new password do, and leaves once, however many hear of it.
 */
export function createSessionEnd({ ask, leave }: SessionEndOptions): (goOn: () => void) => Promise<void> {
  let answer: Promise<boolean> | undefined
  const forget = () => {
    answer = undefined
  }
  const asked = () => {
    answer ??= ask().then((goesOn) => {
      if (goesOn) {
        forget()
      } else {
        // The answer stays until then: a second way to the same page would break off the first.
        leave(forget)
      }
      return goesOn
    })
    return answer
  }
  return async (goOn) => {
    if (await asked()) {
      goOn()
    }
  }
}

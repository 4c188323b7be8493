import { setTimeout as wait } from "node:timers/promises"

/** What a toast waits between its end and its removal: a timer that sonner does not end with its component. */
const REMOVAL_MS = 200

/** Waits for the timers of the toasts that a file has shown, which would otherwise run when there is no window any more. */
export const toastsRemoved = (): Promise<void> => wait(REMOVAL_MS + 50)

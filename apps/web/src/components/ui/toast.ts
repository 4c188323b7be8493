import type { ExternalToast } from "sonner"
import { readError } from "@/lib/errors.ts"
import * as m from "@/messages/index.ts"

// The same import as the frame's after the first paint: by the time that something is said it is here, also offline.
async function say(kind: "message" | "error", message: string, options?: ExternalToast) {
  const { toast } = await import("./toaster.tsx")
  toast[kind](message, options)
}

/** Says what was done. */
export function toast(message: string): void {
  void say("message", message)
}

/** Says what did not work; what has the same id is said once, however often. */
toast.error = (message: string, options?: { id: string }): void => {
  void say("error", message, options)
}

/** The sentence of a failed call, with its request id below. */
export function toastError(error: unknown): void {
  const { message, requestId } = readError(error)
  void say(
    "error",
    message,
    requestId ? { description: `${m.pageError.requestId} ${requestId}`, duration: 10_000 } : {},
  )
}

/** Says what was done and offers to take it back for eight seconds. */
export function toastUndo(message: string, undo: () => void): void {
  void say("message", message, { duration: 8000, action: { label: m.actions.undo, onClick: undo } })
}

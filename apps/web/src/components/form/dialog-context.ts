import { createContext, type RefObject, useContext } from "react"

export type DialogForm = {
  /** What was typed and not sent, until the page is left: closing a dialog loses nothing. */
  typed: RefObject<Record<string, unknown>>
  /** Its button was pressed, or it was sent. */
  close: (sent?: boolean) => void
  /** While it runs, a dialog that goes away with what it was about says nothing. */
  during: <T>(run: () => Promise<T>) => Promise<T>
}

const Context = createContext<DialogForm | null>(null)

export const DialogFormProvider = Context.Provider

/** The dialog around a form; null on a page. */
export function useDialogForm(): DialogForm | null {
  return useContext(Context)
}

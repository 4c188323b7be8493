"use client"

import { Toaster as Sonner } from "sonner"
import * as m from "@/messages/index.ts"

export { toast } from "sonner"

/** Where toasts appear; see `toast.ts` for saying something. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={{ bottom: 20, right: 20 }}
      mobileOffset={{ bottom: 76 }}
      className="font-sans!"
      containerAriaLabel={m.notifications.title}
      icons={{ success: null, error: null, info: null, warning: null }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3 text-ink text-sm shadow-float sm:w-96",
          content: "flex-1",
          title: "font-[550]",
          description: "text-note text-ink-3",
          error: "border-l-3 border-l-red",
          actionButton: "shrink-0 rounded-md border border-line-2 px-2.5 py-1 font-[550] text-note hover:border-edge",
        },
      }}
    />
  )
}

"use client"

import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"

/** Only where the installation has Google's keys. */
export function GoogleButton({ next }: { next: string }) {
  const form = useForm({
    values: {},
    send: () => askAuth<{ url?: string }>("/sign-in/social", { provider: "google", callbackURL: next }),
    done: ({ url }) => url && window.location.assign(url),
  })
  return (
    <Form form={form}>
      <SubmitButton variant="plain" size="lg" wide>
        {m.auth.google.button}
      </SubmitButton>
      <p className="flex items-center gap-3 text-ink-3 text-note before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {m.auth.google.or}
      </p>
    </Form>
  )
}

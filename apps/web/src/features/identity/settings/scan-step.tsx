"use client"

import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { CopyButton } from "@/components/ui/copy-button.tsx"
import { Skeleton } from "@/components/ui/skeleton.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import { askAuth } from "../ask-auth.ts"
import { CodeField } from "../code-field.tsx"

const QrCode = lazyPart(() => import("./qr-code.tsx").then((module) => module.QrCode))

export type Setup = { totpURI: string; backupCodes: readonly string[] }

const words = m.twoFactor

const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret

/** Puts the secret into an app, and proves it with the app's first code. */
export function ScanStep({ setup, onDone, onCancel }: { setup: Setup; onDone: () => unknown; onCancel: () => void }) {
  const form = useForm({
    values: { code: "" },
    check: ({ code }) => ({ code: code === "" && m.auth.required.code }),
    send: (values) => askAuth("/two-factor/verify-totp", values),
    retyped: "code",
    done: onDone,
    stays: true,
  })
  const secret = new URL(setup.totpURI).searchParams.get("secret") ?? ""

  return (
    <Form form={form} className="gap-5">
      <div className="grid items-start gap-5 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Block skeleton={<Skeleton className="size-48" />}>
          <QrCode value={setup.totpURI} label={words.qr} />
        </Block>
        <div className="grid gap-3 text-sm">
          <p>{words.scan}</p>
          <p className="text-ink-2">
            {words.enterKey}
            <span className="mt-1 block break-words font-mono text-ink text-note">{grouped(secret)}</span>
          </p>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
            <CopyButton value={secret} label={words.copyKey} />
            <a href={setup.totpURI} className="link">
              {words.open}
            </a>
          </p>
        </div>
      </div>
      <p className="text-sm">{words.thenCode}</p>
      <CodeField {...form.field("code")} backup={false} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{words.turnOn}</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          {m.actions.cancel}
        </Button>
      </div>
    </Form>
  )
}

"use client"

import type { RouterOutputs } from "@atelier/api"
import { useState } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Tag } from "@/components/ui/status.tsx"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type Audience, writtenAudience } from "./audience.ts"

const AudienceForm = lazyPart(() => import("./audience-form.tsx").then((module) => module.AudienceForm))

const words = m.brand.audiences

type Suggested = RouterOutputs["companies"]["audiences"]["suggested"][number]
type Open = { audience: Audience | null; suggested?: Suggested }

function Suggestions({ onUse }: { onUse: (suggested: Suggested) => void }) {
  const { data: suggestions = [] } = trpc.companies.audiences.suggested.useQuery()
  return suggestions.length === 0 ? null : (
    <div className="mt-4">
      <p className="mb-2 text-ink-3 text-note">{words.suggested}</p>
      <ul className="flex flex-wrap gap-2">
        {suggestions.map((suggested) => (
          <li key={suggested.name}>
            <Button size="sm" onClick={() => onUse(suggested)}>
              {words.addSuggested(suggested.name)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The people the brand speaks to. */
export function Audiences() {
  const [audiences] = trpc.companies.audiences.list.useSuspenseQuery()
  const [open, setOpen] = useState<Open | null>(null)
  const after = { onError: toastError }
  const save = trpc.companies.audiences.save.useMutation(after)
  const remove = trpc.companies.audiences.delete.useMutation(after)

  async function takeAway(audience: Audience) {
    await remove.mutateAsync({ audienceId: audience.id }).then(
      () => toastUndo(words.removed(audience.name), () => save.mutate(writtenAudience(audience))),
      () => undefined,
    )
  }

  return (
    <Section id="audiences" title={words.title}>
      {audiences.length === 0 ? (
        <p className="mb-3 text-ink-2 text-sm">{words.none}</p>
      ) : (
        <ul className="mb-4 border-line border-y">
          {audiences.map((audience) => (
            <li key={audience.id} className="flex items-start gap-4 border-line border-b py-3 last:border-b-0">
              <div className="min-w-0 flex-1 text-sm">
                <p className="flex flex-wrap items-center gap-x-2 font-[550]">
                  {audience.name}
                  {audience.isPrimary && <Tag>{words.isPrimary}</Tag>}
                </p>
                {audience.description && <p className="mt-0.5 text-ink-2">{audience.description}</p>}
              </div>
              <Button size="sm" variant="quiet" onClick={() => setOpen({ audience })}>
                {m.actions.edit}
                <span className="sr-only"> {audience.name}</span>
              </Button>
              <Button size="sm" variant="quiet" onClick={() => takeAway(audience)}>
                {m.actions.remove}
                <span className="sr-only"> {audience.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => setOpen({ audience: null })}>{words.add}</Button>
      <Suggestions onUse={(suggested) => setOpen({ audience: null, suggested })} />
      {open && (
        <FormDialog open onOpenChange={() => setOpen(null)} title={open.audience ? words.editTitle : words.addTitle}>
          <AudienceForm audience={open.audience} suggested={open.suggested ?? null} first={audiences.length === 0} />
        </FormDialog>
      )}
    </Section>
  )
}

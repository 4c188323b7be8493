"use client"

import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { LibraryCard } from "./library-card.tsx"
import { SelectionBar, useSelection } from "./selection-bar.tsx"

const LookForm = lazyPart(() => import("./look-form.tsx").then((module) => module.LookForm))

const words = m.adminLibrary

/** Brand looks, the newest first, with how many companies chose each. */
export function LookList() {
  const [looks] = trpc.catalog.admin.brandLooks.useSuspenseQuery()
  const selection = useSelection(looks)
  const activate = trpc.catalog.admin.activateBrandLooks.useMutation()
  if (looks.length === 0) {
    return <EmptyState title={words.noLooks.title}>{words.noLooks.text}</EmptyState>
  }
  return (
    <>
      <SelectionBar selection={selection} activate={activate.mutateAsync} />
      <ul aria-label={words.tabs.looks} className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 lg:grid-cols-5">
        {looks.map((look) => (
          <LibraryCard
            key={look.id}
            card={look}
            selected={selection.has(look.id)}
            onSelect={() => selection.toggle(look.id)}
            actions={
              <FormDialog
                trigger={
                  <Button size="sm" variant="quiet">
                    {m.actions.edit}
                    <span className="sr-only"> {look.name}</span>
                  </Button>
                }
                title={words.editLook}
              >
                <LookForm look={look} />
              </FormDialog>
            }
          >
            <p>
              {m.catalog.tone[look.toneBucket]}, {m.catalog.energy[look.energyBucket]},{" "}
              {m.catalog.colorBucket[look.colorBucket]}
            </p>
            <p className="num">{words.companies(look.chosen)}</p>
          </LibraryCard>
        ))}
      </ul>
    </>
  )
}

"use client"

import { useState } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Tag } from "@/components/ui/status.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { templatesInput } from "./drafts-input.ts"
import { RemoveTemplate } from "./remove-template.tsx"
import type { Template } from "./types.ts"
import { useOpenDraft } from "./use-open-draft.ts"

const TemplateNameForm = lazyPart(() => import("./template-name-form.tsx").then((module) => module.TemplateNameForm))

const words = m.templates
const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

function OwnActions({ template, onRename }: { template: Template; onRename: () => void }) {
  const share = trpc.briefs.templates.share.useMutation({ onError: toastError })
  const shared = template.scope === "COMPANY"
  const change = () => share.mutateAsync({ templateId: template.id, shared: !shared }).catch(() => undefined)
  const name = <span className="sr-only"> {template.name}</span>
  return (
    <>
      <Button size="sm" variant="quiet" onClick={change}>
        {shared ? words.unshare : words.share}
        {name}
      </Button>
      <Button size="sm" variant="quiet" onClick={onRename}>
        {words.rename}
        {name}
      </Button>
      <RemoveTemplate template={template} />
    </>
  )
}

function Start({ template }: { template: Template }) {
  const start = trpc.briefs.templates.start.useMutation()
  const open = useOpenDraft((idempotencyKey) => start.mutateAsync({ templateId: template.id, idempotencyKey }))
  return (
    <Button size="sm" onClick={open}>
      {words.start}
      <span className="sr-only"> {template.name}</span>
    </Button>
  )
}

/** Templates to start from: own ones, the company's and the house's; nothing when there is none. */
export function Templates() {
  const [data, query] = trpc.briefs.templates.list.useSuspenseInfiniteQuery(templatesInput, nextCursor)
  const [renaming, setRenaming] = useState<Template | null>(null)
  const templates = data.pages.flatMap(({ items }) => items)
  if (templates.length === 0) {
    return null
  }
  return (
    <Section title={words.title}>
      <ul>
        {templates.map((template) => (
          <li
            key={template.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
          >
            <div className="min-w-0 text-sm">
              <p className="flex flex-wrap items-center gap-x-2 font-[550]">
                {template.name}
                {template.scope !== "OWN" && <Tag>{words.scope[template.scope]}</Tag>}
              </p>
              {template.about && <p className="mt-0.5 text-ink-2">{template.about}</p>}
              {template.scope === "COMPANY" && template.by && (
                <p className="text-ink-3 text-note">{words.by(template.by)}</p>
              )}
            </div>
            <div className="flex flex-wrap items-center gap-1">
              {template.mayChange && <OwnActions template={template} onRename={() => setRenaming(template)} />}
              <Start template={template} />
            </div>
          </li>
        ))}
      </ul>
      {(query.hasNextPage || data.pages.length > 1) && (
        <LoadMore
          shown={templates.length}
          hasMore={query.hasNextPage}
          pending={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      )}
      {renaming && (
        <FormDialog open onOpenChange={() => setRenaming(null)} title={words.renameTitle}>
          <TemplateNameForm of={{ templateId: renaming.id }} name={renaming.name} />
        </FormDialog>
      )}
    </Section>
  )
}

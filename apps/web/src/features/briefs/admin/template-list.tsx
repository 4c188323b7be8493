"use client"

import type { RouterOutputs } from "@atelier/api"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { BY_CURSOR } from "@/components/list/filtered-list.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminCatalog
type Template = RouterOutputs["briefs"]["admin"]["templates"]["items"][number]

const TEMPLATES_INPUT = { limit: 50 }

function Offer({ template: { id, name, scope } }: { template: Template }) {
  const act = useAdminAction()
  const offer = trpc.briefs.admin.offerTemplate.useMutation()
  const withdraw = trpc.briefs.admin.withdrawTemplate.useMutation()
  const hidden = <span className="sr-only"> {name}</span>
  return scope === "HOUSE" ? (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="quiet">
          {words.withdraw}
          {hidden}
        </Button>
      }
      title={words.withdrawTitle(name)}
      description={words.withdrawText}
      confirm={words.withdraw}
      onConfirm={() => act(() => withdraw.mutateAsync({ templateId: id }), words.withdrawn(name))}
    />
  ) : (
    <Button
      size="sm"
      variant="quiet"
      onClick={() => act(() => offer.mutateAsync({ templateId: id }), words.offered(name))}
    >
      {words.offer}
      {hidden}
    </Button>
  )
}

const COLUMNS: readonly Column<Template>[] = [
  {
    id: "template",
    header: words.template,
    main: true,
    className: "sm:w-1/2",
    cell: ({ name, about, by }) => (
      <>
        <span className="font-[550]">{name}</span>
        <span className="block text-ink-2 text-note">{about}</span>
        {by && <span className="block text-ink-3 text-note">{m.templates.by(by)}</span>}
      </>
    ),
  },
  { id: "scope", header: words.scope, cell: ({ scope }) => words.scopes[scope] },
  { id: "actions", header: words.actions, cell: (template) => <Offer template={template} /> },
]

/** Everyone's templates; a copy of each can be offered to all clients. */
export function TemplateList() {
  const [data, query] = trpc.briefs.admin.templates.useSuspenseInfiniteQuery(TEMPLATES_INPUT, BY_CURSOR)
  const templates = data.pages.flatMap(({ items }) => items)
  return templates.length === 0 ? (
    <EmptyState title={words.noTemplates.title}>{words.noTemplates.text}</EmptyState>
  ) : (
    <DataTable
      label={m.adminLibrary.tabs.templates}
      columns={COLUMNS}
      rows={templates}
      rowId={({ id }) => id}
      query={query}
    />
  )
}

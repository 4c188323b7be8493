"use client"

import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { CatalogActions, State } from "./catalog-actions.tsx"
import type { Category } from "./types.ts"

const CategoryForm = lazyPart(() => import("./category-form.tsx").then((module) => module.CategoryForm))

const words = m.adminCatalog

function Actions({ category, all }: { category: Category; all: readonly Category[] }) {
  const act = useAdminAction()
  const save = trpc.catalog.admin.saveCategory.useMutation()
  const move = trpc.catalog.admin.moveCategory.useMutation()
  const remove = trpc.catalog.admin.removeCategory.useMutation()
  const { tasks, id, name, description, ...values } = category
  const at = all.findIndex((one) => one.id === id)
  const moveTo = (before: Category | undefined) =>
    act(() => move.mutateAsync({ id, before: before?.id ?? null }), words.moved(name))
  const hidden = <span className="sr-only"> {name}</span>
  return (
    <CatalogActions
      name={name}
      isActive={category.isActive}
      unused={tasks === 0}
      editTitle={words.editCategory}
      form={<CategoryForm category={category} />}
      onTurn={(isActive) => save.mutateAsync({ ...values, id, name, description: description ?? "", isActive })}
      onDelete={() => remove.mutateAsync({ id })}
    >
      <Button size="sm" variant="quiet" disabled={at <= 0} onClick={() => moveTo(all[at - 1])}>
        {words.up}
        {hidden}
      </Button>
      <Button size="sm" variant="quiet" disabled={at === all.length - 1} onClick={() => moveTo(all[at + 2])}>
        {words.down}
        {hidden}
      </Button>
    </CatalogActions>
  )
}

/** What can be ordered, in the order of the shelf. */
export function CategoryList() {
  const [categories] = trpc.catalog.admin.categories.useSuspenseQuery()
  const columns: readonly Column<Category>[] = [
    {
      id: "name",
      header: words.name,
      main: true,
      cell: ({ name, category }) => (
        <>
          <span className="font-[550]">{name}</span>
          <span className="block text-ink-3 text-note">{m.category[category]}</span>
        </>
      ),
    },
    { id: "price", header: words.price, numeric: true, cell: ({ baseCredits }) => baseCredits },
    { id: "usage", header: words.usage, cell: ({ tasks }) => words.tasks(tasks) },
    { id: "state", header: words.state, cell: ({ isActive }) => <State isActive={isActive} /> },
    {
      id: "actions",
      header: words.actions,
      cell: (category) => <Actions category={category} all={categories} />,
    },
  ]
  return (
    <>
      <FormDialog trigger={<Button className="mb-4">{words.addCategory}</Button>} title={words.addCategory}>
        <CategoryForm category={null} />
      </FormDialog>
      <DataTable label={m.adminLibrary.tabs.categories} columns={columns} rows={categories} rowId={({ id }) => id} />
    </>
  )
}

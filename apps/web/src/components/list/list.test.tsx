// @vitest-environment happy-dom
import { parseAsStringLiteral } from "nuqs/server"
import { act } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import * as m from "@/messages/index.ts"
import { show } from "../../testing/show.tsx"
import { type Column, DataTable } from "./data-table.tsx"
import { FilterBar, FilterSelect } from "./filter-bar.tsx"
import { FilterSearch } from "./filter-search.tsx"
import { FilteredList } from "./filtered-list.tsx"
import { parseAsText, urlFilter } from "./url-filter.ts"

const pushed = vi.hoisted(() => [] as string[])
vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: (href: string) => pushed.push(href) }),
  usePathname: () => "/admin/things",
}))

type Thing = { id: string; name: string; price: number }
const THINGS = urlFilter("/admin/things", {
  tab: parseAsStringLiteral(["all"]),
  state: parseAsStringLiteral(["NEW", "OLD"]),
  q: parseAsText,
})
const COLUMNS: Column<Thing>[] = [
  { id: "name", header: "Name", main: true, cell: ({ name }) => name },
  { id: "price", header: "Price", numeric: true, cell: ({ price }) => price },
]
const choice = { name: "state", label: "State", all: "Any state", labels: { NEW: "New", OLD: "Old" } } as const
const empty = { title: "No things yet.", text: "They come with the first task." }
const query = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined }

let close: (() => void) | undefined
beforeEach(() => {
  pushed.length = 0
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true)
  // happy-dom finds no submitter in a form that submits itself.
  vi.spyOn(console, "error").mockImplementation(() => undefined)
})
afterEach(() => close?.())

async function showList(items: Thing[], params: Record<string, string> = {}, more: Partial<typeof query> = {}) {
  const shown = await show(
    <FilteredList
      label="Things"
      address={THINGS}
      filter={THINGS.read(params)}
      choice={choice}
      columns={COLUMNS}
      list={[{ pages: [{ items }] }, { ...query, ...more }]}
      empty={empty}
    />,
  )
  close = shown.close
  return shown
}

test("a list says that there is nothing yet, or nothing under this filter and how to clear it", async () => {
  const nothing = await showList([])
  expect(nothing.text()).toContain(`${empty.title}${empty.text}`)
  nothing.close()
  const { text, box } = await showList([], { state: "OLD" })
  expect(text()).toContain(m.adminList.filter.nothing)
  expect(text()).not.toContain(empty.title)
  const clear = [...box.querySelectorAll("a")].find(({ textContent }) => textContent === m.adminList.filter.clear)
  expect(clear?.getAttribute("href")).toBe("/admin/things")
})

test("a list shows its rows under their columns and says when more is being loaded", async () => {
  const { box, text } = await showList([{ id: "1", name: "Poster", price: 12 }], {}, { hasNextPage: true })
  expect([...box.querySelectorAll("th")].map(({ textContent }) => textContent)).toEqual(["Name", "Price"])
  expect([...box.querySelectorAll("td")].map(({ textContent }) => textContent?.trim())).toEqual(["Poster", "Price12"])
  expect(text()).toContain(m.list.more)
})

test("a choice leads to the address of the filter, and keeps what else it holds", async () => {
  const { box } = await showList([], { tab: "all" })
  const select = box.querySelector("select") as HTMLSelectElement
  await act(async () => {
    select.value = "NEW"
    select.dispatchEvent(new Event("change", { bubbles: true }))
  })
  expect(pushed).toEqual(["/admin/things?tab=all&state=NEW"])
})

test("what is searched for is sent whole or not at all", async () => {
  const filter = THINGS.read({ q: "tea" })
  const shown = await show(
    <FilterBar list={THINGS} filter={filter}>
      <FilterSearch label="Search" value={filter.q} />
      <FilterSelect name="state" label="State" value={null} all="Any" options={[]} />
    </FilterBar>,
  )
  close = shown.close
  const input = shown.box.querySelector("input") as HTMLInputElement
  expect(input.value).toBe("tea")
  const form = shown.box.querySelector("form") as HTMLFormElement
  await act(async () => form.requestSubmit())
  expect(pushed).toEqual(["/admin/things?q=tea"])
})

test("a table without more rows offers none", async () => {
  const shown = await show(
    <DataTable
      label="Things"
      columns={COLUMNS}
      rows={[{ id: "1", name: "Poster", price: 1 }]}
      rowId={({ id }) => id}
      query={query}
    />,
  )
  close = shown.close
  expect(shown.text()).not.toContain(m.list.more)
})

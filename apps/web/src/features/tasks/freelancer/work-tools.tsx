import Form from "next/form"
import { Button } from "@/components/ui/button.tsx"
import { SearchInput } from "@/components/ui/search-input.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import * as m from "@/messages/index.ts"
import { SHOWS, WORK_HREF, type WorkView } from "./work-input.ts"
import { workViewHref } from "./work-view.ts"

const words = m.workList

/** Board or list, which tasks, and the search: links and a form, so that the address holds it all. */
export function WorkTools({ view }: { view: WorkView }) {
  const tabs = (["board", "list"] as const).map((kind) => ({
    href: workViewHref({ ...view, view: kind }),
    label: words[kind],
    current: view.view === kind,
  }))
  const shows = SHOWS.map((show) => ({
    href: workViewHref({ ...view, show }),
    label: words.show[show],
    current: view.show === show,
  }))
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <TabLinks label={words.view} tabs={tabs} />
      {view.view === "list" && (
        <TabLinks label={words.filter} tabs={shows} className="border-line sm:border-l sm:pl-4" />
      )}
      <Form action={WORK_HREF} role="search" className="ml-auto flex gap-2 max-sm:w-full" key={view.search}>
        {view.view === "list" && <input type="hidden" name="view" value="list" />}
        {view.view === "list" && <input type="hidden" name="show" value={view.show} />}
        <SearchInput
          name="q"
          defaultValue={view.search}
          aria-label={words.search}
          placeholder={words.search}
          className="sm:w-56"
        />
        <Button type="submit">{words.find}</Button>
      </Form>
    </div>
  )
}

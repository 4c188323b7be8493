"use client"

import type { UserRole } from "@atelier/domain/identity"
import { lengthOf } from "@atelier/domain/shared"
import { Command } from "cmdk"
import { useRouter } from "next/navigation"
import { Dialog } from "radix-ui"
import { type ReactNode, useEffect, useState } from "react"
import { SEARCH_LIMIT } from "@/components/ui/search-input.tsx"
import { THEMES } from "@/lib/preference-cookies.ts"
import * as m from "@/messages/index.ts"
import { NEW_TASK_HREF, PLACES } from "./nav.ts"
import { signOut } from "./sign-out.ts"
import { setTheme } from "./theme.tsx"

type FoundTask = { id: string; title: string; href: string; note?: string }

type PaletteCommand = { id: string; label: string; keywords?: string[] } & ({ href: string } | { run: () => void })

export type CommandPaletteProps = {
  role: UserRole
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Tasks whose words match; called at most every 150 ms with two letters or more. */
  searchTasks?: (query: string) => Promise<readonly FoundTask[]>
  /** Further things to create or do on this role's pages. */
  commands?: readonly PaletteCommand[]
}

const SEARCH_DELAY = 150
const { find } = m.frame
const says = m.palette

type Search = { state: "idle" | "searching" | "failed"; tasks: readonly FoundTask[] }

function useTaskSearch(query: string, searchTasks: CommandPaletteProps["searchTasks"]): Search {
  const [search, setSearch] = useState<Search>({ state: "idle", tasks: [] })
  useEffect(() => {
    const words = query.trim()
    if (!searchTasks || words.length < 2 || lengthOf(words) > SEARCH_LIMIT) {
      setSearch({ state: "idle", tasks: [] })
      return
    }
    let stale = false
    setSearch((before) => ({ ...before, state: "searching" }))
    const timer = setTimeout(() => {
      searchTasks(words).then(
        (tasks) => !stale && setSearch({ state: "idle", tasks }),
        () => !stale && setSearch({ state: "failed", tasks: [] }),
      )
    }, SEARCH_DELAY)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [query, searchTasks])
  return search
}

/** Go somewhere, create something, find a task, change the look: all from the keyboard. */
export function CommandPalette({ role, open, onOpenChange, searchTasks, commands = [] }: CommandPaletteProps) {
  const router = useRouter()
  const [query, setQuery] = useState("")
  const search = useTaskSearch(query, searchTasks)

  function close(open: boolean) {
    onOpenChange(open)
    if (!open) {
      setQuery("")
    }
  }

  function act(action: () => unknown) {
    close(false)
    action()
  }

  const go = (href: string) => act(() => router.push(href))

  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[12vh] z-50 mx-auto max-w-xl animate-appear overflow-hidden rounded-lg border border-line bg-surface shadow-float"
        >
          <Dialog.Title className="sr-only">{find.label}</Dialog.Title>
          <Command label={find.label} loop>
            <Command.Input
              value={query}
              onValueChange={setQuery}
              placeholder={says.placeholder}
              className="w-full border-line border-b bg-transparent px-4 py-3.5 text-[1rem] outline-none placeholder:text-ink-3"
            />
            <Command.List aria-label={find.label} className="max-h-[min(24rem,55vh)] overflow-y-auto p-1.5">
              {search.state === "idle" && search.tasks.length === 0 && (
                <Command.Empty className="px-3 py-6 text-center text-ink-3 text-sm">
                  {says.nothing(query)}
                </Command.Empty>
              )}
              {search.tasks.length > 0 && (
                <Group heading={says.tasks} forced>
                  {search.tasks.map((task) => (
                    <Item key={task.id} value={`task ${task.id}`} forced onSelect={() => go(task.href)}>
                      <span className="min-w-0 grow truncate">{task.title}</span>
                      {task.note && <span className="shrink-0 text-ink-3 text-note">{task.note}</span>}
                    </Item>
                  ))}
                </Group>
              )}
              {search.state !== "idle" && (
                <div role="status" className="px-3 py-2 text-ink-3 text-note">
                  {search.state === "searching" ? says.searching : says.failed}
                </div>
              )}
              <Group heading={says.goTo}>
                {PLACES[role].map((place) => (
                  <Item key={place.key} onSelect={() => go(place.href)}>
                    {place.label}
                  </Item>
                ))}
              </Group>
              {(role === "CLIENT" || commands.length > 0) && (
                <Group heading={says.create}>
                  {role === "CLIENT" && <Item onSelect={() => go(NEW_TASK_HREF)}>{m.frame.newTask}</Item>}
                  {commands.map((command) => (
                    <Item
                      key={command.id}
                      keywords={command.keywords ?? []}
                      onSelect={() => ("href" in command ? go(command.href) : act(command.run))}
                    >
                      {command.label}
                    </Item>
                  ))}
                </Group>
              )}
              <Group heading={says.look}>
                {THEMES.map((theme) => (
                  <Item key={theme} keywords={[m.accountMenu.theme.label]} onSelect={() => act(() => setTheme(theme))}>
                    {m.accountMenu.theme[theme]}
                  </Item>
                ))}
                <Item onSelect={() => act(signOut)}>{m.accountMenu.signOut}</Item>
              </Group>
            </Command.List>
            <p className="border-line border-t px-4 py-2 text-ink-3 text-xs max-sm:hidden">{says.hint}</p>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** `forced` shows it whatever is typed: its items were found elsewhere. */
function Group({ heading, forced = false, children }: { heading: string; forced?: boolean; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      forceMount={forced}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  )
}

type ItemProps = { onSelect: () => void; keywords?: string[]; value?: string; forced?: boolean; children: ReactNode }

function Item({ onSelect, keywords, value, forced, children }: ItemProps) {
  return (
    <Command.Item
      onSelect={onSelect}
      {...(keywords ? { keywords } : {})}
      {...(value ? { value } : {})}
      {...(forced ? { forceMount: true } : {})}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-md px-2.5 text-sm data-[selected=true]:bg-sunk"
    >
      {children}
    </Command.Item>
  )
}

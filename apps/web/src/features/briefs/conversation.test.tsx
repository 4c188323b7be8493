// @vitest-environment happy-dom
import { emptyBrief } from "@atelier/domain/briefs"
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { cleanup, configure, render, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import type { Outbox } from "@/components/chat/use-outbox.ts"
import { Block } from "@/components/ui/block.tsx"
import { createFreshener } from "@/lib/realtime/freshener.ts"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer } from "@/testing/server.ts"
import { Conversation } from "./conversation.tsx"
import { useBrief } from "./use-brief.ts"

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => "/task" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

let cache: QueryClient | undefined
function Room() {
  cache = useQueryClient()
  const outbox = { entries: [], add: vi.fn() } as never as Outbox
  return <Conversation workspace={useBrief("b1")} outbox={outbox} />
}

const said = (id: string, role: string, body: string) => ({
  id,
  role,
  body,
  fileName: null,
  step: null,
  styles: [],
  before: [],
})
const attached = said("m1", "USER", "Attached: brief.pdf")
const draft = {
  id: "b1",
  version: 2,
  brief: emptyBrief(),
  readiness: { missing: [], open: [] },
  undo: null,
  back: null,
}

test("a file that is attached is said to be read, and what came of it follows without a reload", async () => {
  const server = fakeServer()
  const reading = (late: boolean) => [{ fileId: "f1", name: "brief.pdf", late }]
  server.answer("briefs.byId", () => ({ ...draft, messages: [attached], reading: reading(false) }))
  server.answer("briefs.byId", () => ({ ...draft, messages: [attached], reading: reading(true) }))
  server.answer("briefs.byId", () => ({
    ...draft,
    messages: [attached, said("m2", "ASSISTANT", "I read it")],
    reading: [],
  }))
  render(
    <Block skeleton={<p>Loading</p>}>
      <Room />
    </Block>,
    { wrapper: TrpcProvider },
  )
  await screen.findByText(m.newTask.reading("brief.pdf"))
  const freshener = cache && createFreshener(cache, () => true)
  freshener?.hear("user:u1")
  await screen.findByText(m.newTask.readingLate("brief.pdf"))
  freshener?.hear("user:u1")
  await screen.findByText("I read it")
  await waitFor(() => expect(screen.queryByText(m.newTask.readingLate("brief.pdf"))).toBeNull())
})

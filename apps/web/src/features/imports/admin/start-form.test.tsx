// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Toaster } from "@/components/ui/toaster.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer, refuse } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import { StartForm } from "./start-form.tsx"

const { send, Failure } = vi.hoisted(() => ({ send: vi.fn(), Failure: class extends Error {} }))
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => "/admin/library" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
vi.mock("@/features/delivery/upload-file.ts", () => ({ uploadFile: send, UploadFailure: Failure }))
configure({ asyncUtilTimeout: 20_000 })
afterAll(toastsRemoved)
afterEach(() => {
  cleanup()
  send.mockReset()
})

const words = m.adminImports
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const choose = (source: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(words.source), { target: { value: source } }))
const add = (...names: string[]) =>
  act(async () => {
    const files = names.map((name) => new File(["picture"], name))
    fireEvent.change(document.querySelector("input[type=file]") ?? document.body, { target: { files } })
  })
const started = (server: ReturnType<typeof fakeServer>) =>
  server.calls.filter(({ path }) => path === "imports.admin.start").map(({ input }) => input)

async function show() {
  const onOpenChange = vi.fn()
  render(
    <>
      <FormDialog open onOpenChange={onOpenChange} title={words.startTitle}>
        <StartForm />
      </FormDialog>
      <Toaster />
    </>,
    { wrapper: TrpcProvider },
  )
  await screen.findByLabelText(words.source)
  return onOpenChange
}

test("uploads are imported once all have arrived: those that failed and those taken off the list are not", async () => {
  const server = fakeServer()
  const onOpenChange = await show()
  await choose("file_upload")
  await press(words.start)
  await screen.findAllByText(words.filesMissing)

  let arrive: (file: object) => void = () => undefined
  send.mockImplementation((file: File) => {
    if (file.name === "broken.png") {
      return Promise.reject(new Failure("The picture is damaged."))
    }
    return file.name === "slow.zip" ? new Promise((resolve) => (arrive = resolve)) : Promise.resolve({ id: file.name })
  })
  await add("one.png", "broken.png", "two.png", "slow.zip")
  expect(send.mock.calls[0]?.[1]).toEqual({ kind: "LIBRARY" })
  await screen.findByText("The picture is damaged.")
  await press(words.start)
  await screen.findAllByText(words.filesBusy)
  expect(started(server)).toEqual([])
  await act(async () => arrive({ id: "slow.zip" }))
  await press(m.files.remove("two.png"))
  await press(words.start)
  await screen.findByText(words.started)
  expect(started(server)).toEqual([
    { source: "file_upload", target: "deliverable_style", fileIds: ["one.png", "slow.zip"] },
  ])
  expect(onOpenChange).toHaveBeenCalledWith(false)
})

test("addresses are taken line by line, and a refusal keeps what was typed", async () => {
  const server = fakeServer()
  server.answer("imports.admin.start", () => refuse("BUSY"))
  const onOpenChange = await show()
  const addresses = screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`^${words.addresses}`))
  fireEvent.change(addresses, { target: { value: " https://a.example/1.png\n\nhttps://a.example/2.png " } })
  await act(async () => void fireEvent.click(screen.getByRole("radio", { name: words.targets.brand_reference })))
  await press(words.start)
  await waitFor(() => expect(started(server)).toHaveLength(1))
  expect(onOpenChange).not.toHaveBeenCalled()
  expect(addresses.value).toContain("2.png")
  await press(words.start)
  await screen.findByText(words.started)
  const urls = ["https://a.example/1.png", "https://a.example/2.png"]
  expect(started(server).at(-1)).toEqual({ source: "manual_url", target: "brand_reference", urls })
})

test("a page is asked for by its address", async () => {
  const server = fakeServer()
  await show()
  await choose("page_scrape")
  await press(words.start)
  await screen.findAllByText(words.pageMissing)
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.page}`)), { target: { value: "https://a.example/work" } })
  await press(words.start)
  await screen.findByText(words.started)
  expect(started(server)).toEqual([
    { source: "page_scrape", target: "deliverable_style", sourceUrl: "https://a.example/work" },
  ])
})

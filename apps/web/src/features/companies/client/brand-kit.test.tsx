// @vitest-environment happy-dom
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { type ReactNode, useState } from "react"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Block } from "@/components/ui/block.tsx"
import { Toaster } from "@/components/ui/toaster.tsx"
import { Background } from "@/features/tasks/background.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { fakeServer } from "@/testing/server.ts"
import { toastsRemoved } from "@/testing/toasts.ts"
import { BrandFiles } from "./brand-files.tsx"
import { BrandLooks } from "./brand-looks.tsx"
import { FoundForm } from "./found-form.tsx"
import type { BrandForm } from "./types.ts"

const sent = vi.hoisted(() => vi.fn())
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }), usePathname: () => "/client/brand" }))
vi.mock("@/lib/trpc/late-link.ts", async () => {
  const { fakeLink } = await import("@/testing/server.ts")
  return { lateLink: fakeLink, serverLink: fakeLink }
})
vi.mock("@/features/delivery/upload-file.ts", () => ({ uploadFile: sent, UploadFailure: Error }))
configure({ asyncUtilTimeout: 20_000 })
afterAll(toastsRemoved)
afterEach(() => {
  cleanup()
  cache?.clear()
  vi.clearAllMocks()
})

let cache: QueryClient | undefined
function Cache() {
  cache = useQueryClient()
  return null
}
const show = (part: ReactNode) =>
  render(
    <>
      <Block skeleton={<p>Loading</p>}>{part}</Block>
      <Toaster />
      <Cache />
    </>,
    { wrapper: TrpcProvider },
  )
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))

const file = {
  id: "f1",
  kind: "LOGO",
  fileName: "logo.png",
  sizeBytes: 900,
  previews: [{ use: "STILL", page: 1, width: 320, height: 200, url: "/f1" }],
  downloadUrl: "/d1",
  category: "IMAGE",
}
const font = {
  ...file,
  id: "f2",
  kind: "FONT",
  fileName: "Brand.ttf",
  previews: [],
  downloadUrl: "/d2",
  category: "FONT",
}

test("logo files are listed, added, and removed after one question", async () => {
  const server = fakeServer()
  let kept = [file, font]
  // Read as often as the page likes.
  for (let time = 0; time < 9; time++) {
    server.answer("delivery.brandFiles", () => kept)
  }
  sent.mockResolvedValue({ id: "f3", fileName: "mark.pdf" })
  show(<BrandFiles kind="LOGO" />)
  await screen.findByRole("link", { name: /logo.png/ })
  expect(screen.queryByRole("link", { name: /Brand.ttf/ })).toBeNull()
  kept = [file, { ...file, id: "f3", fileName: "mark.pdf" }]
  const mark = new File(["%PDF"], "mark.pdf")
  const chooser = document.querySelector("input[type=file]") ?? document.body
  await act(async () => void fireEvent.change(chooser, { target: { files: [mark] } }))
  await screen.findByRole("button", { name: /Remove mark.pdf/ })
  expect(sent.mock.calls[0]?.slice(0, 2)).toEqual([mark, { kind: "LOGO" }])

  kept = [file]
  await press(/Remove mark.pdf/)
  await screen.findByText(m.brand.files.removeText)
  await press(m.brand.files.remove)
  await waitFor(() => expect(screen.queryByRole("link", { name: /mark.pdf/ })).toBeNull())
  expect(server.calls.find(({ path }) => path === "delivery.removeFile")?.input).toEqual({ fileId: "f3" })
})

function Looks({ start }: { start: string[] }) {
  const [form, setForm] = useState({ brandReferenceIds: start } as BrandForm)
  return <BrandLooks form={form} errors={{}} set={(part) => setForm({ ...form, ...part })} />
}

test("looks are chosen and let go, four at most of those that are still there", async () => {
  const looks = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: `Look ${id}`, imageUrl: "/a.webp" }))
  fakeServer().answer("catalog.brandLooks", () => looks)
  show(<Looks start={["gone", "a", "b", "c"]} />)
  const pressed = (name: string) => screen.getByRole("button", { name: new RegExp(name) }).getAttribute("aria-pressed")
  await screen.findByRole("button", { name: /Look a/ })
  await press(/Look d/)
  expect(pressed("Look d")).toBe("true")
  await press(/Look e/)
  expect(pressed("Look e")).toBe("false")
  await screen.findByText(m.brand.looks.limit(4))
  await press(/Look a/)
  await press(/Look e/)
  expect([pressed("Look a"), pressed("Look e")]).toEqual(["false", "true"])
})

test("a logo that was found is shown, and kept only when it is chosen", async () => {
  fakeServer()
  const onUse = vi.fn()
  const logo = { fileName: "logo.png", mimeType: "image/png", base64: btoa("logo") }
  const parts = [{ key: "name", value: "Kayaks" } as const]
  const dialog = (key: string) => (
    <FormDialog key={key} open onOpenChange={() => undefined} title="Found">
      <FoundForm parts={parts} logo={logo} brand={{ name: "Before" } as BrandForm} onUse={onUse} />
    </FormDialog>
  )
  const { unmount } = show(dialog("one"))
  await screen.findByText(m.brand.website.logo)
  expect(document.querySelector("img")?.getAttribute("src")).toBe(`data:image/png;base64,${logo.base64}`)
  await press(m.brand.website.use)
  await waitFor(() => expect(onUse).toHaveBeenCalledWith({ name: "Kayaks" }))
  const [picture, target] = sent.mock.calls[0] ?? []
  expect([await picture.text(), picture.name, target]).toEqual(["logo", "logo.png", { kind: "LOGO" }])
  unmount()

  sent.mockClear()
  onUse.mockClear()
  show(dialog("two"))
  await act(async () => void fireEvent.click(await screen.findByRole("checkbox", { name: /^Logo/ })))
  await press(m.brand.website.use)
  await waitFor(() => expect(onUse).toHaveBeenCalledOnce())
  expect(sent).not.toHaveBeenCalled()
})

test("whoever works on a task finds the files in the client's brand, apart from what was attached", async () => {
  const server = fakeServer()
  const nothing = { brandColors: [], keywords: [], toneWords: [], brandDos: [], brandDonts: [], socialLinks: {} }
  server.answer("tasks.background", () => ({ words: [], brand: { name: "Nordlicht", ...nothing } }))
  server.answer("delivery.files", () => [{ ...file, id: "r1", kind: "REFERENCE", fileName: "old.png" }, file, font])
  show(<Background taskId="t1" large />)
  const links = (title: string) =>
    [...(screen.getByRole("heading", { name: title }).closest("section")?.querySelectorAll("a") ?? [])].map((link) =>
      link.getAttribute("href"),
    )
  await screen.findByText("Brand.ttf")
  expect(links(m.background.brand("Nordlicht"))).toEqual(["/d1", "/d2"])
  expect(links(m.background.attached)).toEqual(["/d1"])
})

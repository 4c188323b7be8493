// @vitest-environment happy-dom
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { act } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import * as m from "@/messages/index.ts"
import { show } from "@/testing/show.tsx"
import type { FileItem, VersionItem } from "./types.ts"
import { Versions } from "./versions.tsx"

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => undefined }),
  usePathname: () => "/client/tasks/task-1",
  useSearchParams: () => new URLSearchParams(),
}))

const role = "CLIENT"
let cache: QueryClient
function Page() {
  cache = useQueryClient()
  return <Versions taskId="task-1" role={role} />
}

const taskId = "task-1"
const version = (number: number) =>
  ({
    id: `version-${number}`,
    number,
    note: `Said with ${number}.`,
    review: null,
    decision: null,
    visibleToClient: true,
    submittedBy: { name: "Mira Osei" },
    submittedAt: new Date(),
    files: [],
  }) as unknown as VersionItem

const arrive = (...versions: VersionItem[]) =>
  act(async () => {
    cache.setQueryData([["delivery", "versions"], { input: { taskId }, type: "query" }], versions)
    // The cache tells its readers in the next turn.
    await new Promise((resolve) => setTimeout(resolve))
  })

let close: (() => void) | undefined
beforeEach(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true))
afterEach(() => close?.())

async function look(versions: VersionItem[]) {
  const shown = await show(<Page />, [
    { path: "tasks.byId", input: { taskId }, data: { status: "IN_REVIEW" } },
    { path: "delivery.versions", input: { taskId }, data: versions },
  ])
  close = shown.close
  return shown
}

test("a version that arrives while someone looks waits in the same place until it is opened, then stays open", async () => {
  const { box, text, click } = await look([])
  expect(text()).toContain(m.versions.noneTitle)
  const place = box.querySelector("[role=status]")
  await arrive(version(1))
  expect(box.querySelector("[role=status]")).toBe(place)
  expect(text()).toContain(m.versions.arrived(1))
  expect(text()).not.toContain("Said with 1.")
  await click(m.versions.open(1))
  expect(text()).toContain("Said with 1.")
  expect(document.activeElement).toBe(box.querySelector("section"))
  await arrive(version(2), version(1))
  expect(text()).toContain("Said with 2.")
})

test("a version that was there when the page came is open at once", async () => {
  const { text } = await look([version(1)])
  expect(text()).toContain("Said with 1.")
  expect(text()).not.toContain(m.versions.arrived(1))
})

const picture = (previews: FileItem["previews"], more: Partial<FileItem> = {}) =>
  ({
    id: "file-1",
    fileName: "poster.tif",
    mimeType: "image/tiff",
    category: "IMAGE",
    sizeBytes: 9_000_000,
    width: 4000,
    height: 3000,
    facts: null,
    url: "/whole",
    downloadUrl: "/download",
    previews,
    ...more,
  }) as FileItem
const made = [320, 960].map((width) => ({ use: "STILL" as const, page: 1, width, height: width / 2, url: `/${width}` }))

test("a picture is shown by its previews, never by the file, and says so while they are being made", async () => {
  const waiting = { ...version(1), files: [picture(null)] }
  const { box, text } = await look([waiting])
  expect(text()).toContain(m.versions.previewComes)
  expect(box.querySelector("figure img")).toBeNull()
  await arrive({ ...waiting, files: [picture(made)] })
  const image = box.querySelector("figure img")
  expect(image?.getAttribute("srcset")).toBe("/320 320w, /960 960w")
  expect(image?.getAttribute("src")).toBe("/960")
  await arrive({ ...waiting, files: [picture([])] })
  expect(text()).toContain(m.versions.noPreview)
})

test("an animation moves", async () => {
  const frames = { kind: "PICTURE", frames: 12 } as FileItem["facts"]
  const { box } = await look([{ ...version(1), files: [picture(made, { facts: frames, mimeType: "image/gif" })] }])
  expect(box.querySelector("figure img")?.getAttribute("src")).toBe("/whole")
})

test("a document is shown page by page, as far as there are pictures", async () => {
  const pages = [1, 2].map((page) => ({ use: "PAGE" as const, page, width: 960, height: 1358, url: `/page-${page}` }))
  const facts = { kind: "PDF", pages: 36, widthMm: 210, heightMm: 297 } as const
  const files = [picture(pages, { fileName: "brochure.pdf", category: "PDF", url: null, width: null, facts })]
  const { box, text, click } = await look([{ ...version(1), files }])
  expect(text()).toContain("Page 1 of 36")
  expect(text()).not.toContain(m.versions.morePages)
  await click(m.versions.nextPage)
  expect(text()).toContain("Page 2 of 36")
  expect(text()).toContain(m.versions.morePages)
  expect(box.querySelector("figure img")?.getAttribute("src")).toBe("/page-2")
})

test("a film that the browser may not play is shown by its small copy and its poster", async () => {
  const proxy = { use: "PROXY" as const, page: 1, width: 854, height: 480, url: "/proxy" }
  const film = picture([...made, proxy], {
    fileName: "take.mov",
    mimeType: "video/quicktime",
    category: "VIDEO",
    url: null,
  })
  const { box } = await look([{ ...version(1), files: [film] }])
  const video = box.querySelector("video")
  expect([video?.getAttribute("src"), video?.getAttribute("poster")]).toEqual(["/proxy", "/960"])
})

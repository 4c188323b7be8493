// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { UploadList } from "@/components/ui/upload-list.tsx"
import { TrpcProvider } from "@/lib/trpc/react.tsx"
import { GIVEN_UP } from "./upload-file.ts"
import { useLeftUploads } from "./use-left-uploads.ts"
import { useUploads } from "./use-uploads.ts"

const TARGET = { kind: "DELIVERABLE", taskId: "t1" } as const
const sent = vi.hoisted(() => vi.fn())
vi.mock("./upload-file.ts", async (original) => ({ ...(await original<object>()), uploadFile: sent }))

type Call = { tell: (share: number) => void; signal: AbortSignal }
const calls: Call[] = []
const asked: string[] = []
let answers: Record<string, () => Response> = {}

beforeEach(() => {
  sent.mockImplementation((_file: File, _target: unknown, tell: Call["tell"], signal: AbortSignal) => {
    calls.push({ tell, signal })
    return new Promise((_, reject) =>
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
    )
  })
  vi.stubGlobal("fetch", async (url: string, { method }: RequestInit) => {
    asked.push(`${method} ${url}`)
    return answers[`${method} ${url}`]?.() ?? new Response(null, { status: 404 })
  })
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
  calls.length = 0
  asked.length = 0
  answers = {}
})

function Uploads({ onDone = () => undefined }: { onDone?: () => void }) {
  const uploads = useUploads(TARGET)
  const left = useLeftUploads(TARGET, onDone)
  const add = (name: string) => {
    const file = new File(["four"], name, { lastModified: 7 })
    left.sentOn([file])
    uploads.add([file])
  }
  return (
    <>
      {["a.png", "b.png", "c.png", "d.png"].map((name) => (
        <button key={name} type="button" onClick={() => add(name)}>
          Add {name}
        </button>
      ))}
      <UploadList
        rows={[...left.rowsBeside(uploads.rows), ...uploads.rows]}
        onRemove={(id) => left.remove(id) || uploads.remove(id)}
        onPause={uploads.pause}
        onResume={uploads.resume}
      />
    </>
  )
}

const show = (onDone?: () => void) => render(<Uploads {...(onDone ? { onDone } : {})} />, { wrapper: TrpcProvider })
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const note = (name: string, id: string) =>
  localStorage.setItem(
    `tus::DELIVERABLE|t1|${name}|4|7::${id}`,
    JSON.stringify({ size: 4, metadata: { name }, uploadUrl: `http://localhost/api/uploads/${id}` }),
  )
const arrived = (offset: string) => () =>
  new Response(null, { headers: { "upload-offset": offset, "upload-length": "4" } })

test("three are sent at once; each pauses, continues and is given up apart from the others", async () => {
  show()
  for (const name of ["a.png", "b.png", "c.png", "d.png"]) {
    await press(`Add ${name}`)
  }
  expect(calls).toHaveLength(3)
  await act(async () => calls[0]?.tell(0.43))
  screen.getByText("43% uploaded")
  await press("Pause a.png")
  screen.getByText("Paused at 43%")
  expect(calls[0]?.signal.reason).not.toBe(GIVEN_UP)
  await waitFor(() => expect(calls).toHaveLength(4))
  await press("Stop uploading b.png")
  expect(calls[1]?.signal.reason).toBe(GIVEN_UP)
  expect(screen.queryByText("b.png")).toBeNull()
  await press("Continue a.png")
  await waitFor(() => expect(calls).toHaveLength(5))
})

test("what a reload cut off waits for its file, and goes on as one row", async () => {
  note("a.png", "u1")
  answers["HEAD /api/uploads/u1"] = arrived("1")
  show()
  await screen.findByText("25% uploaded. Choose this file again to continue.")
  await press("Add a.png")
  expect(screen.getAllByText("a.png")).toHaveLength(1)
  screen.getByText("0% uploaded")
})

test("it is given up on the server too, and what the server no longer knows is forgotten", async () => {
  note("a.png", "u1")
  note("gone.png", "u2")
  answers["HEAD /api/uploads/u1"] = arrived("3")
  show()
  await screen.findByText(/75% uploaded/)
  await press("Remove a.png")
  expect(screen.queryByText("a.png")).toBeNull()
  expect(asked).toContain("DELETE /api/uploads/u1")
  await waitFor(() => expect(localStorage).toHaveLength(0))
})

test("what had arrived whole is finished without its file", async () => {
  note("a.png", "u1")
  answers["HEAD /api/uploads/u1"] = arrived("4")
  answers["PATCH /api/uploads/u1"] = () => Response.json({ id: "u1" }, { status: 201 })
  const onDone = vi.fn()
  show(onDone)
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(localStorage).toHaveLength(0)
})

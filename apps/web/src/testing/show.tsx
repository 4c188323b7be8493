import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { act, type ReactNode, useState } from "react"
import { createRoot } from "react-dom/client"
import { TrpcProvider } from "@/lib/trpc/react.tsx"

type Given = {
  /** "tasks.list" of a procedure. */
  path: string
  input?: unknown
  data?: unknown
  error?: unknown
}

/** A list as an infinite query holds it. */
export const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] })

/** A failed call as it arrives from the server. */
export const refusal = (message: string, data: object = {}) => Object.assign(new Error(message), { data })

function isInfinite(data: unknown): boolean {
  return typeof data === "object" && data !== null && "pages" in data
}

function seed(client: QueryClient, given: readonly Given[]): void {
  client.clear()
  client.setDefaultOptions({ queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } })
  for (const { path, input, data, error } of given) {
    for (const type of error === undefined ? [isInfinite(data) ? "infinite" : "query"] : ["infinite", "query"]) {
      const queryKey = [path.split("."), { ...(input === undefined ? {} : { input }), type }]
      const query = client.getQueryCache().build(client, { queryKey })
      query.setState(
        error === undefined
          ? { data, status: "success", dataUpdatedAt: Date.now() }
          : { error: error as Error, status: "error", errorUpdatedAt: Date.now(), errorUpdateCount: 1 },
      )
    }
  }
}

function Seeded({ given, children }: { given: readonly Given[]; children: ReactNode }) {
  const client = useQueryClient()
  useState(() => seed(client, given))
  return children
}

/** Shows a part of a page with what its queries hold; what is not given never arrives. */
export async function show(part: ReactNode, given: readonly Given[] = []) {
  const box = document.body.appendChild(document.createElement("div"))
  const root = createRoot(box)
  await act(async () =>
    root.render(
      <TrpcProvider>
        <Seeded given={given}>{part}</Seeded>
      </TrpcProvider>,
    ),
  )
  return {
    box,
    text: () => box.textContent ?? "",
    click: (name: string) =>
      act(async () =>
        [...box.querySelectorAll("button")]
          .find((button) => [button.textContent, button.getAttribute("aria-label")].includes(name))
          ?.click(),
      ),
    close: () => {
      act(() => root.unmount())
      box.remove()
    },
  }
}

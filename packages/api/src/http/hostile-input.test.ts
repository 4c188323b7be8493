import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { byStockAdapter, type HttpRequest, type HttpServer, mutationOf, openServer } from "#testing/http-server"
import { allProcedures, sampleInput } from "#testing/procedures"

let h: Harness
let server: HttpServer
beforeAll(async () => {
  h = await setup()
  server = await openServer(h.app)
})
afterAll(async () => {
  await server.close()
  await h.close()
})

/** A set of `size` things, each named as equal to another: counting to each of them is work of `size` squared. */
function equalities(size: number, paths = size) {
  return {
    json: { s: Array.from({ length: size }, () => ({})) },
    meta: {
      values: { s: ["set"] },
      referentialEqualities: { [`s.${size - 1}`]: Array.from({ length: paths }, () => `s.${size - 1}.k`) },
      v: 1,
    },
  }
}

/** JSON, with a list in lists where one is named: writing such a list down needs more stack than there is. */
function written(wire: unknown) {
  return JSON.stringify(wire).replace(/"deep (\d+)"/, (_text, size) => "[".repeat(size / 2) + "]".repeat(size / 2))
}

function post(path: string, wire: unknown): HttpRequest {
  return {
    ...mutationOf(h.app, { path }),
    body: written(wire),
  }
}
function get(path: string, wire: unknown): HttpRequest {
  return {
    path: `/api/trpc/${path}${path.includes("?") ? "&" : "?"}input=${encodeURIComponent(JSON.stringify(wire))}`,
  }
}

describe("marks that count through a set are refused unread", () => {
  const refused = async (request: HttpRequest) => {
    const { status, text } = await server.send(request)
    expect(text).toContain("not valid JSON")
    return status
  }
  test("in a body, by both adapters", async () => {
    const request = post("identity.join", equalities(20_000, 30_000))
    expect(await refused(request)).toBe(400)
    expect(await refused(byStockAdapter(request))).toBe(400)
  })

  test("in an address, by both adapters", async () => {
    const request = get("identity.invitation", equalities(20))
    expect(await refused(request)).toBe(400)
    expect(await refused(byStockAdapter(request))).toBe(400)
  })

  test("in a batch", async () => {
    const calls = { 0: equalities(8_000), 1: equalities(8_000) }
    expect(await refused(post("identity.join,identity.join?batch=1", calls))).toBe(400)
    const few = { 0: equalities(20), 1: equalities(20) }
    expect(await refused(get("identity.invitation,identity.invitation?batch=1", few))).toBe(400)
  })
})

test("an answer does not grow with the number of faults", async () => {
  const json = { skillIds: Array.from({ length: 100_000 }, () => 5), links: Array.from({ length: 100_000 }, () => 5) }
  const { status, text } = await server.send(post("identity.join", { json }))
  expect(status).toBe(400)
  expect(text.length).toBeLessThan(20_000)
})

const PIECES = [
  "a",
  " ",
  ".",
  "-",
  "a@",
  "a.",
  "@a.",
  "http://",
  "1:",
  "\u202e",
  "\u200d😀",
  "é\u0301",
  "\r\n",
  "<",
  "%25",
]
const long = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

type Shape = [name: string, make: (size: number) => unknown]

/** One field at a time is made large in every way; `sample` is what the rest looks like. */
function shapesOf(sample: Record<string, unknown>): Shape[] {
  return [
    ["many fields", (size) => Object.fromEntries(Array.from({ length: size / 10 }, (_, at) => [`field${at}`, at]))],
    ["a deep list", (size) => `deep ${size}`],
    ...Object.keys(sample).flatMap((field): Shape[] => [
      ...PIECES.map(
        (piece): Shape => [
          `${field} of ${JSON.stringify(piece)}`,
          (size) => ({ ...sample, [field]: long(piece, size) }),
        ],
      ),
      [
        `${field} as a list of texts`,
        (size) => ({ ...sample, [field]: Array.from({ length: size / 8 }, (_, at) => `x${at}`) }),
      ],
      [
        `${field} as a list of objects`,
        (size) => ({ ...sample, [field]: Array.from({ length: size / 3 }, () => ({})) }),
      ],
      [
        `${field} as a large object`,
        (size) => ({
          ...sample,
          [field]: Object.fromEntries(Array.from({ length: size / 10 }, (_, at) => [`k${at}`, 1])),
        }),
      ],
    ]),
  ]
}

const SMALL = 50_000
const LARGE = 4 * SMALL
const NOTICEABLE_US = 80_000

/** Work of this process in microseconds; unlike time, it does not count what other programs do at the same time. */
async function workOf(request: HttpRequest): Promise<number> {
  const before = process.cpuUsage()
  await server.send(request)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

async function least(request: HttpRequest): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < 3; run++) {
    runs.push(await workOf(request))
  }
  return Math.min(...runs)
}

/** Whether four times as much costs clearly more than four times as much work: sixteen times is what a square costs. */
async function isSteep(at: (size: number) => HttpRequest): Promise<boolean> {
  if ((await workOf(at(LARGE))) < NOTICEABLE_US) {
    return false
  }
  const large = await least(at(LARGE))
  return large > NOTICEABLE_US && large > 10 * (await least(at(SMALL)))
}

describe("what strangers send costs no more than in proportion to its size", () => {
  const open = allProcedures().filter(
    ({ meta, input, type }) => meta.access === "public" && input && type === "mutation",
  )
  test.each(open.map((procedure) => [procedure.path, procedure] as const))("%s", async (path, procedure) => {
    const steep: string[] = []
    for (const [name, make] of shapesOf(sampleInput(procedure) as Record<string, unknown>)) {
      if (await isSteep((size) => post(path, { json: make(size) }))) {
        steep.push(name)
      }
    }
    expect(steep).toEqual([])
  })

  test.each([
    ["/api/auth/sign-in/email", { email: "x@example.com", password: "a password" }],
    ["/api/auth/sign-up/email", { name: "N", email: "x@example.com", password: "a password" }],
    ["/api/webhooks/stripe", { id: "evt_1", type: "x" }],
  ])("%s", async (path, sample) => {
    const steep: string[] = []
    for (const [name, make] of shapesOf(sample)) {
      const request = (size: number) => ({ ...post("", make(size)), path })
      if (await isSteep(request)) {
        steep.push(name)
      }
    }
    expect(steep).toEqual([])
  })
})

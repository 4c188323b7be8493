import { expect, test } from "vitest"
import { MODULES } from "./imports.ts"
import type { Source } from "./sources.ts"
import { checkWebImports, FEATURES } from "./web-imports.ts"

const web = (path: string, ...lines: string[]): Source => ({ path: `apps/web/src/${path}`, text: lines.join("\n") })
const found = (...sources: Source[]) => checkWebImports(sources).map(({ message }) => message)

test.each([
  [
    "a component imports a feature",
    web("components/ui/x.tsx", 'import { y } from "@/features/tasks/y.ts"'),
    "does not know features",
  ],
  [
    "a feature imports a route",
    web("features/tasks/x.ts", 'import { y } from "../../app/portal.tsx"'),
    "does not know app",
  ],
  [
    "lib imports a component",
    web("lib/x.ts", 'import type { Y } from "../components/ui/y.tsx"'),
    "does not know components",
  ],
  ["copy imports lib", web("messages/en/x.ts", 'import { y } from "../../lib/format.ts"'), "does not know lib"],
  [
    "a feature imports a type of a later one",
    web("features/credits/x.ts", 'import type { Y } from "@/features/identity/y.ts"'),
    "credits may not import identity",
  ],
  [
    "by a late import",
    web("features/tasks/x.ts", 'const y = await import("@/features/matching/y.ts")'),
    "tasks may not import matching",
  ],
  [
    "by a relative path",
    web("features/tasks/client/x.ts", 'export { y } from "../../payouts/y.ts"'),
    "tasks may not import payouts",
  ],
  ["a feature nobody declared", web("features/misc/x.ts", 'import { y } from "@/lib/y.ts"'), "misc is not declared"],
  [
    "a kit imports another kit",
    web("components/form/x.tsx", 'import { Y } from "@/components/list/y.tsx"'),
    "may import components/ui only",
  ],
])("refuses: %s", (_name, source, message) => {
  expect(found(source)).toEqual([expect.stringContaining(message)])
})

test.each([
  [
    "downwards",
    web(
      "features/tasks/x.ts",
      'import "@/components/ui/y.tsx"',
      'import "../../lib/y.ts"',
      'import "@/messages/index.ts"',
    ),
  ],
  [
    "a declared feature",
    web("features/tasks/x.ts", 'import { y } from "@/features/briefs/y.ts"', 'import "@/features/delivery/z.ts"'),
  ],
  ["anything by a route", web("app/page.tsx", 'import { y } from "@/features/tasks/y.ts"')],
  ["anything by a test", web("messages/enums.test.ts", 'import { y } from "../features/tasks/y.ts"')],
  ["a decision the form of its reason", web("components/action/x.tsx", 'import { Y } from "@/components/form/y.tsx"')],
  ["a kit the basic one", web("components/form/x.tsx", 'import { Y } from "@/components/ui/y.tsx"')],
])("allows: %s", (_name, source) => {
  expect(found(source)).toEqual([])
})

test("refuses files that import each other, types and detours included", () => {
  const type = web("features/tasks/a.ts", 'import type { B } from "./client/b.ts"')
  const back = web("features/tasks/client/b.ts", 'import { c } from "../c.ts"')
  const detour = web("features/tasks/c.ts", 'import type { A } from "@/features/tasks/a.ts"')
  expect(found(type, back, detour)).toEqual([expect.stringContaining("import each other")])
  expect(found(type, back)).toEqual([])
})

test("refuses a permission that nothing uses", () => {
  const one = web("features/matching/x.ts", 'import { y } from "@/lib/y.ts"')
  const other = web(
    "features/tasks/x.ts",
    'import { y } from "@/features/briefs/y.ts"',
    'import "@/features/delivery/z.ts"',
  )
  expect(found(one, other)).toEqual(["FEATURES allows matching -> tasks, which nothing uses"])
})

test("features bear the names of modules", () => {
  expect(Object.keys(FEATURES).filter((name) => !MODULES.includes(name))).toEqual([])
})

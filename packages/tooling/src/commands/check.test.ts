import { expect, test } from "vitest"
import { readTurbo } from "./check.ts"

const OUTPUT = `
   • turbo 2.11.11
   • Running lint, typecheck, architecture in 9 packages

//:architecture: cache hit, replaying logs e1c3c9f6e4da43c5
//:architecture: $ node packages/tooling/src/checks/main.ts architecture
//:architecture: 1423 files keep the rules
//:lint: cache miss, executing 7e2d52c14fc91604
//:lint: $ biome check
//:lint: bad.ts:1:17 lint/suspicious/noExplicitAny
//:lint: 
//:lint:   × Unexpected any.
//:lint: [ELIFECYCLE] Command failed with exit code 1.
//#lint:  WARNING  command finished with error, but continuing...
//:typecheck: cache miss, executing c8e42af289a71bc6
//:typecheck: $ tsc -b
`

test("a line for each check with its closing words; a failure with its text; what is unchanged says so", () => {
  let written = ""
  const { hear, end } = readTurbo((text) => {
    written += text
  })
  for (let at = 0; at < OUTPUT.length; at += 7) {
    hear(OUTPUT.slice(at, at + 7))
  }
  expect(end()).toEqual({ held: ["architecture", "typecheck"], failed: ["lint"] })
  expect(written).toBe(
    `  architecture 1423 files keep the rules, unchanged

  lint failed

bad.ts:1:17 lint/suspicious/noExplicitAny

  × Unexpected any.

  typecheck    no errors in the whole repository
`,
  )
})

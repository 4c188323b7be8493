import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { TOAST_STYLES } from "./toast-styles.ts"

test("the page's policy allows the style sheet of the toasts, and only that", () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve("sonner")), "utf8")
  const [, css = ""] = /^__insertCSS\((".*")\);?$/m.exec(source) ?? []
  const digest = createHash("sha256")
    .update(JSON.parse(css) as string)
    .digest("base64")
  expect(TOAST_STYLES).toBe(`sha256-${digest}`)
})

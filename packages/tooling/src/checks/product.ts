import { posix } from "node:path"
import { type Finding, isTest, lineAt, type Source, SPECIFIER } from "./sources.ts"

const PRODUCT = /^(apps\/|packages\/(domain|db|api)\/)/
/** What is for work on the product: as a package, and as a place that a relative import could lead to. */
const WORK = /^(?:@atelier\/(?:tooling|emulators|e2e)|packages\/(?:tooling|emulators)|scripts|e2e)(?:\/|$)/
const FOR_TESTS = /\/(?:testing|test-[\w-]+|[\w-]+\.(?:cases|load)|fixture)\.ts$/

/** Product code never imports what is for work on it, the emulators and the drawing of style cards included; its tests may. */
export function checkProduct({ path, text }: Source): Finding[] {
  if (!PRODUCT.test(path) || isTest(path) || FOR_TESTS.test(path)) {
    return []
  }
  return [...text.matchAll(SPECIFIER)].flatMap(({ 1: specifier = "", index }) => {
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier
    const message = `product code does not import ${target}: it is for tests and for work on the product`
    return WORK.test(target) ? [{ path, line: lineAt(text, index), rule: "product", message }] : []
  })
}

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }

/** The same of manifests, by their path: in production nothing of it is installed, and tests need no more than the emulators. */
export function checkManifests(manifests: Source[]): Finding[] {
  return manifests
    .filter(({ path }) => PRODUCT.test(path))
    .flatMap(({ path, text }) => {
      const { dependencies = {}, devDependencies = {} }: Manifest = JSON.parse(text)
      const development = Object.keys(devDependencies).filter((name) => name !== "@atelier/emulators")
      return [...Object.keys(dependencies), ...development]
        .filter((name) => WORK.test(name))
        .map((name) => ({ path, line: 1, rule: "product", message: `the product does not depend on ${name}` }))
    })
}

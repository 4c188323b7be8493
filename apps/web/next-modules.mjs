import { existsSync, readFileSync } from "node:fs"

/**
 * A loader of the bundler: gives a file of Next as the ES module that the package has beside its CommonJS. Next takes the
 * CommonJS files for the browser, of which every page gets all exports of all modules.
 * @this {{ resourcePath: string }}
 * @param {string} source
 */
export default function asModule(source) {
  const path = this.resourcePath.replaceAll("\\", "/").replace("/next/dist/", "/next/dist/esm/")
  return existsSync(path) ? readFileSync(path, "utf8") : source
}

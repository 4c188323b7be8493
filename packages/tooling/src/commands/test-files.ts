import { glob } from "node:fs/promises"

/** The test files of each project, by the purpose of the package they lie in. */
export const TEST_FILES = {
  unit: ["packages/domain/src/**/*.test.ts"],
  db: ["packages/{api,db,emulators,tooling}/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
  components: ["apps/web/src/**/*.test.tsx"],
  e2e: ["e2e/src/**/*.test.ts"],
}

/** The test files that exist, as paths from the root. */
export async function listTestFiles(root: string): Promise<Record<keyof typeof TEST_FILES, string[]>> {
  const list = async (patterns: string[]) => (await globbed(patterns, root)).sort()
  return {
    unit: await list(TEST_FILES.unit),
    db: await list(TEST_FILES.db),
    components: await list(TEST_FILES.components),
    e2e: await list(TEST_FILES.e2e),
  }
}

/** Paths from the root that match, unsorted. */
export async function globbed(patterns: string[], root: string): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(patterns, {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|\.next|\.toolchain)$/.test(name),
  })) {
    found.push(path)
  }
  return found
}

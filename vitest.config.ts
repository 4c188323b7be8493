import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { TEST_FILES } from "./packages/tooling/src/commands/test-files.ts"
import { mutantPlugin } from "./packages/tooling/src/mutants/plugin.ts"

const globalSetup = ["./packages/tooling/src/testing/global-setup.ts"]

export default defineConfig({
  plugins: mutantPlugin(import.meta.dirname),
  // As in the web app's tsconfig.json.
  resolve: { alias: { "@/": join(import.meta.dirname, "apps/web/src/") } },
  test: {
    // A test waits for PostgreSQL or for time about as long as it works itself.
    maxWorkers: 3,
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    // What is waited for comes late on a busy machine, but it comes.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      // Loading the codebase costs more than most files' tests: a worker loads it once and runs file after file.
      { extends: true, test: { name: "unit", include: TEST_FILES.unit, isolate: false } },
      {
        extends: true,
        test: {
          name: "db",
          include: TEST_FILES.db,
          globalSetup,
          setupFiles: ["no-loops", "cheap-passwords"].map((name) => `./packages/tooling/src/testing/${name}.ts`),
          isolate: false,
        },
      },
      // What one file puts in the place of a module, another would have loaded already: each file has a context of its own,
      // which costs half of what a process would.
      { extends: true, test: { name: "components", include: TEST_FILES.components, pool: "vmForks" } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: TEST_FILES.e2e,
          globalSetup: [...globalSetup, "./e2e/src/browser-setup.ts", "./e2e/src/demo-setup.ts"],
          // Two stacks at a time: what one waits for, the other works through.
          maxWorkers: 2,
          maxConcurrency: 3,
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})

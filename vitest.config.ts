import { defineConfig } from "vitest/config"
import { TEST_FILES } from "./scripts/src/front-door/test-files.ts"

const globalSetup = ["./scripts/src/testing/global-setup.ts"]

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      // Loading the house costs more than most files' tests: a worker loads it once and runs file after file.
      { extends: true, test: { name: "unit", include: TEST_FILES.unit, isolate: false } },
      { extends: true, test: { name: "db", include: TEST_FILES.db, globalSetup, isolate: false } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: TEST_FILES.e2e,
          globalSetup: [...globalSetup, "./scripts/src/testing/browser-setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})

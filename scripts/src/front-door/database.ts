import { join } from "node:path"
import { composeSettings, openDatabase } from "./local-stack.ts"
import { runNode, tool } from "./run.ts"
import { ROOT, step } from "./steps.ts"

const DB = join(ROOT, "packages", "db")

/** Runs a program with the product's settings; the embedded database runs at least as long. */
export async function withDatabase(args: string[], cwd = ROOT): Promise<number> {
  const database = await openDatabase()
  try {
    const settings = await composeSettings(database, Number(process.env.PORT ?? 3000))
    return await runNode(args, { cwd, env: settings })
  } finally {
    await database.release()
  }
}

/** The db:* commands: generate needs no database, migrate and seed are the product's own, the rest is drizzle-kit. */
export async function databaseCommand(command: string, args: string[]): Promise<number> {
  const kit = tool("packages/db", "drizzle-kit/bin.cjs")
  switch (command) {
    case "db:generate":
      return runNode([kit, "generate", ...args], { cwd: DB })
    case "db:migrate":
      return migrateOnly()
    case "db:seed":
      return withDatabase([join(ROOT, "scripts", "src", "seed", "main.ts"), ...args])
    default:
      return withDatabase([kit, command.slice("db:".length), ...args], DB)
  }
}

async function migrateOnly(): Promise<number> {
  const database = await openDatabase()
  try {
    await step("migrations", async () => {
      const { migrate } = await import("@atelier/db/migrate")
      await migrate(database.directUrl)
      return "schema up to date"
    })
    return 0
  } finally {
    await database.release()
  }
}

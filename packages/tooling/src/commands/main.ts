import { join } from "node:path"
import { isAlive } from "../processes/file-lock.ts"
import { dropSettings, loadDotEnv } from "./settings.ts"
import { ROOT, Stop } from "./steps.ts"
import { tell } from "./tell.ts"

const USAGE = `Commands: start, dev, test [filter], check, build, e2e [filter], mutants [filter], bench, atelier, db:generate, db:migrate, db:push, db:studio, db:seed`

const WITHOUT_SETTINGS = new Set(["test", "e2e", "check", "build", "bench", "mutants"])

/** Each command is loaded only when asked for. It answers its exit code; start and dev end with the process. */
async function dispatch(command: string | undefined, args: string[]): Promise<number | undefined> {
  switch (command) {
    case "start":
      await (await import("./start.ts")).start("production")
      return undefined
    case "dev":
      await (await import("./start.ts")).start("development")
      return undefined
    case "test":
      return (await import("./test.ts")).test(args, ["unit", "db", "components", "e2e"])
    case "e2e":
      return (await import("./test.ts")).test(args, ["e2e"])
    case "check":
      return (await import("./check.ts")).check()
    case "build":
      await (await import("./build.ts")).ensureBuild()
      return 0
    case "mutants":
      return (await import("./run.ts")).runNode([
        join(ROOT, "packages", "tooling", "src", "mutants", "main.ts"),
        ...args,
      ])
    case "bench":
      return (await import("./run.ts")).runNode([join(ROOT, "packages", "tooling", "src", "bench", "main.ts"), ...args])
    case "atelier":
      return (await import("./database.ts")).withInstance([
        "--conditions=bundle",
        join(ROOT, "apps", "cli", "src", "main.ts"),
        ...args,
      ])
    case "db:generate":
    case "db:migrate":
    case "db:push":
    case "db:studio":
    case "db:seed":
      return (await import("./database.ts")).databaseCommand(command, args)
    default:
      throw new Stop(`There is no command ${command ? `"${command}"` : "here"}. ${USAGE}.`)
  }
}

// The shell that npm runs the command under dies of a signal without passing it on.
if (process.env.ATELIER_PARENT) {
  const parent = Number(process.env.ATELIER_PARENT)
  const watch = setInterval(() => {
    if (!isAlive(parent)) {
      clearInterval(watch)
      process.kill(process.pid, "SIGTERM")
    }
  }, 500)
  watch.unref()
}
delete process.env.ATELIER_PARENT

try {
  const [command, ...args] = process.argv.slice(2)
  if (WITHOUT_SETTINGS.has(command ?? "")) {
    dropSettings()
  } else {
    loadDotEnv()
  }
  process.exitCode = await dispatch(command, args)
} catch (error) {
  process.stderr.write(`\n${await tell(error)}\n`)
  process.exit(1)
}

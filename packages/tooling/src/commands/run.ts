import { type ChildProcess, spawn } from "node:child_process"
import { constants } from "node:os"
import { delimiter, join } from "node:path"
import { ROOT, Stop } from "./steps.ts"

export type RunOptions = { cwd?: string; env?: Record<string, string | undefined> }

/** The JavaScript file behind a package's command, run on our Node so that no shell or shim is needed. */
export function tool(packageFolder: string, file: string): string {
  return join(ROOT, packageFolder, "node_modules", file)
}

/** Runs a Node program in the foreground and answers its exit code. */
export function runNode(args: string[], options: RunOptions = {}): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: "inherit",
    })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on("SIGINT", pass)
    process.on("SIGTERM", pass)
    child.on("error", fail)
    child.on("exit", (code, signal) => {
      process.off("SIGINT", pass)
      process.off("SIGTERM", pass)
      done(code ?? 128 + constants.signals[signal ?? "SIGTERM"])
    })
  })
}

/** Runs a program quietly. Answers its output; when it fails throws the sentence with the output's end. */
export async function quietly(
  failure: string,
  command: string,
  args: string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, output } = await capture(command, args, options)
  if (code !== 0) {
    throw new Stop(`${failure}\n\n${output.trim().split("\n").slice(-40).join("\n")}`)
  }
  return output
}

/**
 * The arguments and settings that run tasks of turbo.json. Their cache lies in the checkout; what the environment or the
 * home says to turbo does not count, and nothing is sent or asked for.
 */
export function turbo(args: string[]): { args: string[]; env: Record<string, string | undefined> } {
  const theirs = Object.keys(process.env).filter((name) => name.startsWith("TURBO_") || name === "NODE_ENV")
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
  return {
    args: [tool("", "turbo/bin/turbo"), "run", ...args, "--no-color"],
    env: {
      ...Object.fromEntries(theirs.map((name) => [name, undefined])),
      ATELIER_NODE: `${process.version} ${process.platform} ${process.arch}`,
      // Tasks are started by pnpm.
      [path]: [join(ROOT, ".toolchain", "bin"), process.env[path]].join(delimiter),
      DO_NOT_TRACK: "1",
      NEXT_TELEMETRY_DISABLED: "1",
      TURBO_CONFIG_DIR_PATH: join(ROOT, ".turbo"),
      TURBO_TELEMETRY_DISABLED: "1",
    },
  }
}

const quiet = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of quiet) {
    child.kill("SIGKILL")
  }
})

/** Runs a program to its end; it does not outlive this process. What it says is also heard as it comes. */
export function capture(
  command: string,
  args: string[],
  options: RunOptions & { hear?: (text: string) => void } = {},
): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...options.env }
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    })
    quiet.add(child)
    let output = ""
    const collect = (chunk: string) => {
      output += chunk
      options.hear?.(chunk)
    }
    child.stdout.setEncoding("utf8")
    child.stderr.setEncoding("utf8")
    child.stdout.on("data", collect)
    child.stderr.on("data", collect)
    child.on("error", fail)
    child.on("close", (code) => {
      quiet.delete(child)
      done({ code: code ?? 1, output })
    })
  })
}

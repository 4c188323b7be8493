import { capture, turbo } from "./run.ts"

/** The tasks of turbo.json that need no database, and what each says at its end when it holds. */
const CHECKS: Record<string, (lines: string[]) => string> = {
  lint: (lines) => /Checked \d+ files/.exec(lines.join("\n"))?.[0].toLowerCase() ?? "checked",
  typecheck: () => "no errors in the whole repository",
  boundaries: (lines) => /Checked \d+ files in \d+ packages/.exec(lines.join("\n"))?.[0].toLowerCase() ?? "checked",
  architecture: lastOf,
  floors: lastOf,
  documents: lastOf,
  generated: lastOf,
  unused: lastOf,
  briefs: lastOf,
  compose: lastOf,
}
/** How turbo puts a task's name before each of its lines, and what else it and pnpm say. */
const LINE = /^[@\w/-]+:(\w+): ?(.*)$/
const FAILURE = /^\[ELIFECYCLE\]/
const COMMAND = /^\$ /

/** Every check that needs no database, each with its closing line; all run even when one fails. Answers the exit code. */
export async function check(): Promise<number> {
  const started = performance.now()
  const names = Object.keys(CHECKS)
  const { hear, end } = readTurbo((text) => process.stdout.write(text))
  const { args, env } = turbo([...names, "--continue=always", "--log-order=grouped", "--log-prefix=task"])
  const { code, output } = await capture(process.execPath, args, { env, hear })
  const { held, failed } = end()
  const all = code === 0 ? held.length === names.length : failed.length > 0 && failed.length === failuresIn(output)
  if (!all) {
    process.stdout.write(`\n${output.trim()}\n\nThe checks did not run to their end.\n`)
    return 1
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    failed.length === 0
      ? `\n${names.length} checks hold, ${seconds} s\n`
      : `\n${failed.length} of ${names.length} checks failed: ${failed.join(", ")}\n`,
  )
  return failed.length === 0 ? 0 : 1
}

function lastOf(lines: string[]): string {
  return lines.findLast((line) => line.trim() !== "") ?? ""
}

/** How many tasks turbo itself says have failed. */
function failuresIn(output: string): number {
  return /^ *Failed: +(.*)$/m.exec(output)?.[1]?.split(",").length ?? 0
}

/** Reads turbo's output, grouped by task, and writes what there is to know about each task when its group is whole. */
export function readTurbo(write: (text: string) => void) {
  const held: string[] = []
  const failed: string[] = []
  let rest = ""
  let group: { name: string; cached: boolean; lines: string[] } | undefined
  const close = () => {
    if (!group) {
      return
    }
    const { name, cached, lines } = group
    group = undefined
    const said = lines.filter((line) => !(COMMAND.test(line) || FAILURE.test(line)))
    if (lines.some((line) => FAILURE.test(line))) {
      failed.push(name)
      write(`\n  ${name} failed\n\n${said.join("\n").trimEnd()}\n\n`)
    } else if (CHECKS[name]) {
      held.push(name)
      write(`  ${name.padEnd(12)} ${CHECKS[name](said)}${cached ? ", unchanged" : ""}\n`)
    }
  }
  const read = (line: string) => {
    const [, name, text = ""] = LINE.exec(line) ?? []
    if (name && name === group?.name) {
      group.lines.push(text)
      return
    }
    close()
    group = name ? { name, cached: text.startsWith("cache hit"), lines: [] } : undefined
  }
  return {
    hear: (text: string) => {
      const lines = `${rest}${text}`.split("\n")
      rest = lines.pop() ?? ""
      lines.forEach(read)
    },
    end: () => {
      read(rest)
      close()
      return { held, failed }
    },
  }
}

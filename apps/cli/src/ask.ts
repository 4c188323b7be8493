import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"

/** All of standard input as text, without the line break at its end. */
export async function readStdin(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) {
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/\r?\n$/, "")
}

/** Asks at the terminal for what is not shown while it is typed. Throws when there is no terminal to ask at. */
export async function askSecretly(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Error(
      `There is no terminal to ask at (${question.replace(/: $/, "")}): give - and send it to standard input.`,
    )
  }
  process.stderr.write(question)
  const silent = new Writable({ write: (_part, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  lines.on("SIGINT", () => process.exit(1))
  const answer = await lines.question("")
  lines.close()
  process.stderr.write("\n")
  return answer
}

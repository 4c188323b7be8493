import { FailedToExitError } from "trpc-cli"
import type { Option } from "./options.ts"
import { dashed } from "./read-input.ts"
import type { Streams } from "./run.ts"

/** The options of each command, by its words. */
export type Shapes = Map<string, Option[]>

type Flag = {
  flags: string
  long?: string | null
  description: string
  required: boolean
  optional: boolean
  attributeName: () => string
  makeOptionMandatory: (mandatory: boolean) => unknown
}

/** As much of commander's commands as is used here. */
export type Node = {
  name: () => string
  description: (text?: string) => unknown
  commands: readonly Node[]
  options: readonly Flag[]
  registeredArguments: readonly { name: () => string; description: string }[]
  addHelpText: (position: "after", text: string) => unknown
  configureHelp: (help: { helpWidth: number }) => unknown
  exitOverride: (callback: (exit: { exitCode: number }) => never) => unknown
  configureOutput: (output: { writeOut: Streams["out"]; writeErr: Streams["err"] }) => unknown
}

const USAGE = `Every procedure of Atelier as a command, with the rights of the user named by --as (or ATELIER_AS).
  atelier create-admin --email you@example.com
  atelier tasks admin list --as you@example.com
  atelier grant-credits lena@example.com 25 --reason "Welcome" --as you@example.com
  atelier run my-script.ts              a script of your own, see README.md
  atelier completion bash|zsh|fish      completion for your shell`

const EVERYWHERE = `
Every command:
  --as <e-mail>    who acts; system:<name> acts for no person, with the rights of an admin
  --json           one line of JSON for machines
  --input <file>   the whole input as JSON from a file; - reads standard input
  A text given as - is read from standard input; null clears what may be empty.`

function placeholderOf({ kind, choices, list, person }: Option): string {
  const one = person ? "user" : choices ? "choice" : kind === "any" ? "value" : kind
  return list ? `${one}...` : one
}

function shapeFlag(flag: Flag, option: Option): void {
  const { name, kind, required, secret, generated, list, nullable } = option
  flag.description = option.description
  const optional = secret || list || (kind === "boolean" && !nullable)
  const value = kind === "boolean" ? "true|false" : secret ? "-" : placeholderOf(option)
  flag.flags = `--${dashed(name)} ${optional ? `[${value}]` : `<${value}>`}`
  flag.required = !optional
  flag.optional = optional
  flag.makeOptionMandatory(required && !generated && !secret)
}

const groupNote = (commands: readonly Node[]) => commands.map((one) => one.name()).join(", ")

/** Gives every option its words and its rules, and keeps commands from writing or ending the process on their own. */
export function shape(node: Node, shapes: Shapes, streams: Streams, words: readonly string[] = []): void {
  node.exitOverride((exit) => {
    throw new FailedToExitError("ended", { exitCode: exit.exitCode, cause: exit })
  })
  node.configureOutput({
    writeOut: (text) => streams.out(text.trimEnd()),
    writeErr: (text) => streams.err(text.trimEnd()),
  })
  node.configureHelp({ helpWidth: streams.width })
  if (node.commands.length === 0 || words.length === 0) {
    node.addHelpText("after", EVERYWHERE)
  }
  if (node.commands.length > 0) {
    node.description(words.length > 0 ? groupNote(node.commands) : USAGE)
  }
  const options = shapes.get(words.join(" ")) ?? []
  for (const flag of node.options) {
    const option = options.find(({ name }) => name === flag.attributeName())
    if (option && !option.positional) {
      shapeFlag(flag, option)
    }
  }
  for (const argument of node.registeredArguments) {
    argument.description = options.find(({ name }) => name === argument.name())?.description ?? argument.description
  }
  for (const command of node.commands) {
    shape(command, shapes, streams, [...words, command.name()])
  }
}

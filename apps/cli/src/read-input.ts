import { randomUUID } from "node:crypto"
import type { Option } from "./options.ts"

/** What reading an input may need from outside. */
export type Reading = {
  stdin: () => Promise<string>
  /** Asks for a secret without showing it. */
  ask: (question: string) => Promise<string>
  /** The id of the user who has the address. */
  findUser: (email: string) => Promise<string>
  say: (text: string) => void
}

/** The option as it is written. */
export function dashed(name: string): string {
  return name
    .replace(/([\da-z])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
}

const flagOf = ({ name, positional }: Option) => (positional ? `<${dashed(name)}>` : `--${dashed(name)}`)

function parseJson(option: Option, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${flagOf(option)}: this is not JSON. Quote it for your shell, as in '{"name": "value"}'.`)
  }
}

function textOrJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function readOne(option: Option, text: string): unknown {
  if (option.choices || option.kind === "text" || option.kind === "date") {
    return text
  }
  if (option.kind === "number") {
    const number = text.trim() === "" ? Number.NaN : Number(text)
    if (Number.isNaN(number)) {
      throw new Error(`${flagOf(option)}: "${text}" is not a number.`)
    }
    return number
  }
  if (option.kind === "boolean") {
    if (text !== "true" && text !== "false") {
      throw new Error(`${flagOf(option)}: say true or false.`)
    }
    return text === "true"
  }
  return option.kind === "json" ? parseJson(option, text) : textOrJson(text)
}

async function userOf(option: Option, value: unknown, { findUser }: Reading): Promise<unknown> {
  if (!option.person || typeof value !== "string" || !value.includes("@")) {
    return value
  }
  return findUser(value).catch((error: unknown) => {
    throw new Error(`${flagOf(option)}: ${error instanceof Error ? error.message : String(error)}`)
  })
}

async function readSecret(option: Option, given: unknown, { stdin, ask }: Reading): Promise<unknown> {
  return given === "-"
    ? (await stdin()).replace(/\r?\n$/, "")
    : given === true || given === undefined
      ? ask(`${dashed(option.name).replaceAll("-", " ")}: `)
      : given
}

async function readValue(option: Option, given: unknown, reading: Reading): Promise<unknown> {
  if (option.secret) {
    return readSecret(option, given, reading)
  }
  if (option.list) {
    const texts = given === true ? [] : Array.isArray(given) ? given : [given]
    return texts.map((text) => readOne(option, String(text)))
  }
  if (typeof given !== "string") {
    return given
  }
  if (given === "null" && option.nullable) {
    return null
  }
  return readOne(option, given === "-" && !option.choices ? await reading.stdin() : given)
}

/**
 * The input of a procedure from the options as they were written, or from a whole input in JSON. Makes what may be made,
 * asks for what stays secret, and puts people's ids in place of their addresses.
 */
export async function readInput(
  options: readonly Option[],
  given: Record<string, unknown>,
  whole: boolean,
  reading: Reading,
): Promise<Record<string, unknown>> {
  if (options.filter(({ name }) => given[name] === "-").length > 1) {
    throw new Error("Only one option can be read from standard input.")
  }
  const input: Record<string, unknown> = whole ? { ...given } : {}
  for (const option of options) {
    const { name, generated, required, secret } = option
    if (given[name] !== undefined || (secret && required)) {
      const value = whole && given[name] !== undefined ? given[name] : await readValue(option, given[name], reading)
      input[name] = await userOf(option, value, reading)
    } else if (generated && required) {
      input[name] = randomUUID()
      reading.say(`${flagOf(option)} ${input[name]} (repeats this safely)`)
    }
  }
  return input
}

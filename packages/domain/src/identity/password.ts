import { COMMON_LONG_PASSWORDS, COMMON_WORDS } from "./common-passwords.ts"

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const

export type PasswordProblem = "TOO_SHORT" | "TOO_LONG" | "COMMON" | "REPEATED" | "SEQUENCE" | "CONTAINS_NAME"

const MIN_DIFFERENT_CHARACTERS = 5
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "asdfghjkl",
  "zxcvbnm",
  "yxcvbnm",
]
const LINES = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(""))]
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
}

function plain(password: string): string {
  return password.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign)
}

function isCommon(password: string): boolean {
  if (COMMON_LONG_PASSWORDS.has(password)) {
    return true
  }
  const trimmed = password.replace(/^[^a-z]+|[^a-z]+$/g, "")
  const core = password.replace(/^[\d\W_]+|[\d\W_]+$/g, "")
  return [trimmed, core, plain(password), plain(core), plain(password.replace(/[\d\W_]{1,6}$/, ""))].some((word) =>
    COMMON_WORDS.has(word),
  )
}

function isRepeated(password: string): boolean {
  return new Set(password).size < MIN_DIFFERENT_CHARACTERS || /^(.{1,6})\1+.{0,3}$/su.test(password)
}

/** True when runs of three or more neighbours on the keyboard or in the alphabet make up almost all of it. */
function isSequence(password: string): boolean {
  let covered = 0
  for (let at = 0; at < password.length; ) {
    let run = 1
    while (at + run < password.length && LINES.some((line) => line.includes(password.slice(at, at + run + 1)))) {
      run += 1
    }
    covered += run >= 3 ? run : 0
    at += run
  }
  return covered >= password.length - 3
}

function containsName(password: string, names: readonly string[]): boolean {
  return names.some((name) => name.length >= 4 && password.includes(name) && password.length - name.length < 8)
}

/** What is wrong with a new password, or null. Length in characters 12 to 128; no rule about digits or signs. */
export function passwordProblem(
  password: string,
  person: { email?: string; name?: string } = {},
): PasswordProblem | null {
  if (password.length < PASSWORD_LENGTH.min) {
    return "TOO_SHORT"
  }
  if (password.length > PASSWORD_LENGTH.max) {
    return "TOO_LONG"
  }
  const lower = password.toLowerCase()
  if (isCommon(lower)) {
    return "COMMON"
  }
  if (isRepeated(lower)) {
    return "REPEATED"
  }
  if (isSequence(lower)) {
    return "SEQUENCE"
  }
  const [mailbox = "", domain = ""] = (person.email ?? "").toLowerCase().split("@")
  const name = (person.name ?? "").toLowerCase()
  const names = [
    mailbox,
    domain.split(".")[0] ?? "",
    name.replaceAll(" ", ""),
    ...name.split(" "),
    ...mailbox.split(/[._+-]/),
  ]
  return containsName(lower, names) ? "CONTAINS_NAME" : null
}

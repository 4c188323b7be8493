import type { z } from "zod"
import { lengthOf } from "../shared/plain.ts"
import { invalid } from "./current.ts"

type Issue = z.core.$ZodRawIssue
type Size = z.core.$ZodIssueTooBig["origin"]

const WRONG_TYPE: Record<string, string> = {
  string: invalid.notText,
  number: invalid.notNumber,
  int: invalid.notWhole,
  boolean: invalid.notYesOrNo,
  date: invalid.notDate,
  array: invalid.notList,
  tuple: invalid.notList,
  object: invalid.notRecord,
  record: invalid.notRecord,
}

const FORMAT: Record<string, string> = {
  email: invalid.email,
  url: invalid.httpsUrl,
  uuid: invalid.id,
  date: invalid.day,
  datetime: invalid.notDate,
}

const isMissing = (input: unknown) => input === undefined || input === null || input === ""

function countOf(origin: Size, input: unknown): number {
  return origin === "string" ? lengthOf(String(input)) : Array.isArray(input) ? input.length : 0
}

const dayOf = (milliseconds: number | bigint) =>
  new Date(Number(milliseconds)).toISOString().slice(0, "2026-11-30".length)

function tooBig({ origin, maximum, inclusive = true, exact, input }: Issue & { code: "too_big" }): string {
  if (origin === "string") {
    return exact
      ? invalid.exactLength(Number(maximum))
      : invalid.tooLong(Number(maximum), countOf(origin, input) - Number(maximum))
  }
  if (origin === "array" || origin === "set" || origin === "map") {
    return exact
      ? invalid.exactCount(Number(maximum))
      : invalid.tooMany(Number(maximum), countOf(origin, input) - Number(maximum))
  }
  return origin === "date" ? invalid.tooLate(dayOf(maximum)) : invalid.tooLarge(String(maximum), inclusive)
}

function tooSmall({ origin, minimum, inclusive = true, exact, input }: Issue & { code: "too_small" }): string {
  if (origin === "string") {
    return exact
      ? invalid.exactLength(Number(minimum))
      : isMissing(input)
        ? invalid.missing
        : invalid.tooShort(Number(minimum))
  }
  if (origin === "array" || origin === "set" || origin === "map") {
    return exact ? invalid.exactCount(Number(minimum)) : invalid.tooFew(Number(minimum))
  }
  return origin === "date" ? invalid.tooEarly(dayOf(minimum)) : invalid.tooSmall(String(minimum), inclusive)
}

/** What is wrong with a value, for every check of a schema that has no sentence of its own. */
export function formatIssue(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.input) ? invalid.missing : (WRONG_TYPE[issue.expected] ?? invalid.other)
    case "too_big":
      return tooBig(issue)
    case "too_small":
      return tooSmall(issue)
    case "invalid_value":
      return isMissing(issue.input) ? invalid.missing : invalid.notOneOf(issue.values.map(String).join(", "))
    case "invalid_format":
      return FORMAT[issue.format] ?? invalid.format
    case "not_multiple_of":
      return invalid.step(String(issue.divisor))
    case "unrecognized_keys":
      return invalid.unknownKeys(issue.keys.join(", "))
    case "invalid_union":
      return isMissing(issue.input) ? invalid.missing : invalid.other
    default:
      return invalid.other
  }
}

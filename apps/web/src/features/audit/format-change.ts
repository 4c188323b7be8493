import { capital } from "@atelier/domain/shared"
import { formatNumber, formatUsd } from "../../lib/format.ts"
import * as m from "../../messages/index.ts"

export type Change = { field: string; before: string; after: string }

const words = m.adminAudit.entry
type Values = Record<string, unknown>

/** The words of tuples that stand in audit rows, tried in this order for a text of capitals. */
const TUPLES: readonly Record<string, unknown>[] = [
  m.tasks.status.ADMIN,
  m.identity.role,
  m.identity.freelancerStatus,
  m.identity.experience,
  m.payouts.status,
  m.payouts.earning,
  m.payouts.method,
  m.configStatus,
  m.proficiency,
  m.taskClass.complexity,
  m.taskClass.urgency,
  m.credits.transaction,
]

/** "freelancerStatus" and "escalationSettings.level1.minSkill" as words. */
export function formatField(path: string): string {
  const text = path
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[._]/g, " ")
    .toLowerCase()
  return capital(text)
}

function formatText(text: string): string {
  const tuple = /^[A-Z][A-Z_]+$/.test(text) ? TUPLES.find((one) => Object.hasOwn(one, text)) : undefined
  return tuple ? String(tuple[text]) : text
}

/** A stored value as a person reads it. */
export function formatValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return words.nothing
  }
  if (typeof value === "boolean") {
    return value ? words.yes : words.no
  }
  if (typeof value === "number") {
    return /cents$/i.test(field) ? formatUsd(value) : formatNumber(value)
  }
  if (typeof value === "string") {
    return formatText(value)
  }
  return Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number")
    ? value.map((one) => formatValue(field, one)).join(", ") || words.nothing
    : JSON.stringify(value)
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

type StoredChange = { path: string; from: unknown; to: unknown }
function isChanges(value: unknown): value is StoredChange[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isValues(one) && typeof one.path === "string")
}

/** What an audit row changed, field by field; fields that stayed the same are left out. */
export function changesOf(before: Values | null, after: Values | null): Change[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...keys].flatMap((key): Change[] => {
    const [was, is] = [before?.[key], after?.[key]]
    if (isChanges(is)) {
      return is.map(({ path, from, to }) => ({
        field: formatField(path),
        before: formatValue(path, from),
        after: formatValue(path, to),
      }))
    }
    if (isValues(was) || isValues(is)) {
      return changesOf(isValues(was) ? was : null, isValues(is) ? is : null).map((change) => ({
        ...change,
        field: `${formatField(key)}, ${change.field.toLowerCase()}`,
      }))
    }
    if (JSON.stringify(was) === JSON.stringify(is)) {
      return []
    }
    return [{ field: formatField(key), before: formatValue(key, was), after: formatValue(key, is) }]
  })
}

/** Where the thing an audit row is about can be looked at. */
export function resourceHref(type: string | null, id: string | null): string | null {
  if (!id) {
    return null
  }
  switch (type) {
    case "task":
      return `/admin/tasks/${id}`
    case "user":
      return `/admin/people/${id}`
    case "payout":
      return `/admin/money/payouts#payout-${id}`
    case "algorithm":
      return `/admin/matching/versions/${id}`
    case "webhook_event":
      return "/admin/money/webhooks"
    case "setting":
      return "/admin/settings"
    default:
      return null
  }
}

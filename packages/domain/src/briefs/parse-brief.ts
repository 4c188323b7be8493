import { Brief, Deliverable, SHARED_KEYS } from "./brief.ts"
import { MAX_DELIVERABLES } from "./enums.ts"
import { emptyBrief, emptyDeliverable } from "./view.ts"

type Known = Record<string, unknown>

function known(stored: unknown): Known {
  return typeof stored === "object" && stored !== null ? { ...stored } : {}
}

const OWN = ["platform", "contentType", "dimensions", "quantity", "deadline"] as const

/** Sizes had no unit once: they were pixels. */
function withUnit(dimensions: unknown): unknown {
  const { value, ...rest } = known(dimensions)
  return Array.isArray(value) ? { ...rest, value: value.map((size) => ({ unit: "px", ...known(size) })) } : dimensions
}

function parseDeliverable(stored: Known, id: string): Deliverable {
  const fields: Known = { ...stored, dimensions: withUnit(stored.dimensions) }
  const valid = OWN.flatMap((key) => {
    const parsed = Deliverable.shape[key].safeParse(fields[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  return { ...emptyDeliverable(id), ...Object.fromEntries(valid) }
}

function parseDeliverables({ deliverables, ...flat }: Known): Deliverable[] {
  if (!Array.isArray(deliverables)) {
    // A brief of one thing only, whose fields stood beside the others; its deadline was the brief's.
    const { deadline: _, ...own } = flat
    return [parseDeliverable(own, "d1")]
  }
  const ids = new Set<string>()
  return deliverables.slice(0, MAX_DELIVERABLES).flatMap((one) => {
    const { id } = known(one)
    const fresh = Deliverable.shape.id.safeParse(id)
    if (!fresh.success || ids.has(fresh.data)) {
      return []
    }
    ids.add(fresh.data)
    return [parseDeliverable(known(one), fresh.data)]
  })
}

/** A brief read back from storage, also one from before there were several deliverables: what is no longer valid is empty. */
export function parseBrief(stored: unknown): Brief {
  const fields = known(stored)
  const valid = SHARED_KEYS.flatMap((key) => {
    const parsed = Brief.shape[key].safeParse(fields[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  const empty = emptyBrief()
  const deliverables = parseDeliverables(fields)
  return {
    ...empty,
    ...Object.fromEntries(valid),
    deliverables: deliverables.length > 0 ? deliverables : empty.deliverables,
  }
}

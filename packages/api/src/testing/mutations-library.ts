import { brandReferences, deliverableStyleReferences, importLogs } from "@atelier/db/schema"
import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"

const WEB_PAGE = { source: "page_scrape", target: "deliverable_style", sourceUrl: "https://example.com/" } as const

/** Mutations of the library of styles and of imports into it. */
export function libraryStages(h: Harness): Stages {
  const admin = async () => h.as((await h.make.admin()).id)
  const style = async () => {
    const [row] = await h.app.db.select().from(deliverableStyleReferences).limit(1)
    if (!row) {
      throw new Error("There are no style cards.")
    }
    return row
  }
  const look = async () => {
    const buckets = {
      energyBucket: "calm",
      densityBucket: "airy",
      premiumBucket: "premium",
      colorBucket: "warm",
    } as const
    const values = { name: "Quiet", toneBucket: "serious" as const, ...buckets }
    const rows = await h.app.db
      .insert(brandReferences)
      .values({ ...values, imageUrl: "/a.svg" })
      .returning({ id: brandReferences.id })
    return { id: rows[0]?.id ?? "", ...values }
  }
  return {
    "catalog.admin.updateStyle": async () => {
      const [api, { id, deliverableType, styleAxis, subStyle }] = [await admin(), await style()]
      const kept = { deliverableType, styleAxis, subStyle, semanticTags: ["calm"], industries: [] }
      return () => api.catalog.admin.updateStyle({ id, name: "Another name", ...kept })
    },
    "catalog.admin.activateStyles": async () => {
      const [api, { id }] = [await admin(), await style()]
      return () => api.catalog.admin.activateStyles({ ids: [id], isActive: true })
    },
    "catalog.admin.tagStyles": async () => {
      const [api, { id }] = [await admin(), await style()]
      return () => api.catalog.admin.tagStyles({ ids: [id], add: [crypto.randomUUID()] })
    },
    "catalog.admin.moveStyle": async () => {
      const [api, { id }] = [await admin(), await style()]
      return () => api.catalog.admin.moveStyle({ id, before: null })
    },
    "catalog.admin.updateBrandLook": async () => {
      const [api, given] = [await admin(), await look()]
      return () => api.catalog.admin.updateBrandLook(given)
    },
    "catalog.admin.activateBrandLooks": async () => {
      const [api, { id }] = [await admin(), await look()]
      return () => api.catalog.admin.activateBrandLooks({ ids: [id], isActive: false })
    },
    "imports.admin.start": async () => {
      const api = await admin()
      return () => api.imports.admin.start(WEB_PAGE)
    },
    "imports.admin.cancel": async () => {
      const api = await admin()
      const { id } = await api.imports.admin.start(WEB_PAGE)
      return () => api.imports.admin.cancel({ id })
    },
    "imports.admin.keep": async () => {
      const seen = { width: 640, height: 640, palette: ["#f3efe7"], edges: 0.1 }
      const item = { source: "https://example.com/a.png", outcome: "skipped" as const, reason: "near_duplicate" }
      const [run] = await h.app.db
        .insert(importLogs)
        .values({
          source: "manual_url",
          target: "deliverable_style",
          status: "COMPLETED",
          attempted: 1,
          skipped: 1,
          results: [{ ...item, seen, hash: "0123456789abcdef", imageUrl: "/a.webp" }],
        })
        .returning({ id: importLogs.id })
      const api = await admin()
      return () => api.imports.admin.keep({ id: run?.id ?? "", at: 0 })
    },
    "imports.admin.resume": async () => {
      const api = await admin()
      const { id } = await api.imports.admin.start(WEB_PAGE)
      await api.imports.admin.cancel({ id })
      return () => api.imports.admin.resume({ id })
    },
  }
}

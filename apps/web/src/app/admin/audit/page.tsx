import type { Metadata } from "next"
import type { SearchParams } from "@/components/list/url-filter.ts"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { AuditEntry } from "@/features/audit/audit-entry.tsx"
import { AUDIT, auditListInput } from "@/features/audit/audit-filter.ts"
import { AuditList } from "@/features/audit/audit-list.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { requireMe } from "@/lib/viewer.ts"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.adminAudit.title }

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = AUDIT.read(await searchParams)
  const { timezone } = await requireMe()
  void api.audit.admin.list.prefetchInfinite(auditListInput(filter, timezone))
  void api.audit.admin.actions.prefetch()
  if (filter.entry) {
    void api.audit.admin.get.prefetch({ entryId: filter.entry })
  }
  return (
    <HydrateClient>
      <PageHeader title={m.adminAudit.title} note={m.adminAudit.note} />
      <Block skeleton={<SkeletonRows rows={10} picture={false} />}>
        <AuditList filter={filter} />
      </Block>
      <AuditEntry filter={filter} />
    </HydrateClient>
  )
}

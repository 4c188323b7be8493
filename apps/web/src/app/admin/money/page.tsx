import { Block } from "@/components/ui/block.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { Books } from "@/features/admin/books.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"

export default function BooksPage() {
  void api.credits.admin.books.prefetch()
  void api.admin.lastProof.prefetch()
  return (
    <HydrateClient>
      <Block skeleton={<SkeletonRows rows={9} picture={false} />}>
        <Books />
      </Block>
    </HydrateClient>
  )
}

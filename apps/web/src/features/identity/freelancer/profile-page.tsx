import { Block } from "@/components/ui/block.tsx"
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import { Profile } from "./profile.tsx"

const LINES = ["h-9 w-56", "h-14", "h-14", "h-14", "h-40", "h-20", "h-32"]

/** A freelancer's profile: what offers are matched by. */
export function ProfilePage() {
  void api.identity.freelancer.get.prefetch()
  void api.identity.me.prefetch()
  void api.catalog.skills.prefetch()
  return (
    <HydrateClient>
      <Block
        skeleton={
          <SkeletonGroup className="grid max-w-3xl gap-4">
            {LINES.map((line, at) => (
              <Skeleton key={`${at}${line}`} className={line} />
            ))}
          </SkeletonGroup>
        }
      >
        <Profile />
      </Block>
    </HydrateClient>
  )
}

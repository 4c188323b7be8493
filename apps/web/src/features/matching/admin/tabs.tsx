import { TabLinks } from "@/components/ui/tabs.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminMatching.tabs
const HREFS = {
  rules: "/admin/matching",
  versions: "/admin/matching/versions",
  rounds: "/admin/matching/rounds",
} as const

export function MatchingTabs({ tab }: { tab: keyof typeof HREFS }) {
  const tabs = (["rules", "versions", "rounds"] as const).map((one) => ({
    href: HREFS[one],
    label: words[one],
    current: one === tab,
  }))
  return <TabLinks label={words.label} tabs={tabs} className="mb-4" />
}

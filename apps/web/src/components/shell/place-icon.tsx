import {
  BadgeCheck,
  Banknote,
  BriefcaseBusiness,
  Coins,
  House,
  Images,
  Inbox,
  ListTodo,
  Palette,
  ScrollText,
  Settings,
  Shuffle,
  UserRound,
  UsersRound,
  WalletCards,
} from "lucide-react"
import type { PlaceKey } from "./nav.ts"

const icons = {
  home: House,
  tasks: ListTodo,
  credits: Coins,
  brand: Palette,
  team: UsersRound,
  settings: Settings,
  offers: Inbox,
  work: BriefcaseBusiness,
  earnings: WalletCards,
  profile: UserRound,
  review: BadgeCheck,
  people: UsersRound,
  matching: Shuffle,
  library: Images,
  money: Banknote,
  audit: ScrollText,
} satisfies Record<PlaceKey, unknown>

export function PlaceIcon({ place }: { place: PlaceKey }) {
  const Icon = icons[place]
  return <Icon className="size-[1.125rem] shrink-0" strokeWidth={1.75} aria-hidden="true" />
}

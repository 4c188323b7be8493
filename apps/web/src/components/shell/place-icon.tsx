import type { UserRole } from "@atelier/domain/identity"
import {
  BadgeCheck,
  Banknote,
  Bell,
  BriefcaseBusiness,
  Coins,
  Ellipsis,
  House,
  Images,
  Inbox,
  ListTodo,
  Palette,
  PanelLeft,
  ScrollText,
  Search,
  Settings,
  Shuffle,
  UserRound,
  UsersRound,
  WalletCards,
} from "lucide-react"
import type { ReactNode } from "react"
import { PLACES, type PlaceKey } from "./nav.ts"

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

/** The icons of the frame itself, drawn by the server too: a page without icons needs none of their code. */
export const FRAME_ICONS = {
  find: <Search className="size-4.5 sm:hidden" strokeWidth={1.75} aria-hidden="true" />,
  bell: <Bell className="size-[1.125rem]" strokeWidth={1.75} aria-hidden="true" />,
  fold: <PanelLeft className="size-4" strokeWidth={1.75} aria-hidden="true" />,
  more: <Ellipsis className="size-[1.125rem]" strokeWidth={1.75} aria-hidden="true" />,
}

export type PlaceIcons = Partial<Record<PlaceKey, ReactNode>>

/** The icons of a role's places, drawn by the server: a browser gets the shapes of these and of no other place. */
export function placeIcons(role: UserRole): PlaceIcons {
  const draw = (key: PlaceKey) => {
    const Icon = icons[key]
    return <Icon className="size-[1.125rem] shrink-0" strokeWidth={1.75} aria-hidden="true" />
  }
  return Object.fromEntries(PLACES[role].map(({ key }) => [key, draw(key)]))
}

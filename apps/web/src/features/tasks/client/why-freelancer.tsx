"use client"

import type { RouterOutputs } from "@atelier/api"
import type { MatchReasonCode } from "@atelier/domain/matching"
import { capital } from "@atelier/domain/shared"
import { Heart } from "lucide-react"
import { FactGroup } from "@/components/ui/facts.tsx"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import { cn } from "@/lib/cn.ts"
import { formatList } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { firstName } from "../types.ts"

const words = m.whyFreelancer

type Why = NonNullable<RouterOutputs["matching"]["explain"]>

function sentence({ reasons }: Why): string {
  const said = reasons.map(({ code, params }) => {
    const say: (params: Record<string, string | number>) => string = words.reason[code satisfies MatchReasonCode]
    const rounded = Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "number" ? Math.round(value * 10) / 10 : value,
    ])
    return say(Object.fromEntries(rounded))
  })
  const text = formatList(said)
  return text === "" ? "" : `${capital(text)}.`
}

function Favourite({ freelancer }: { freelancer: Why["freelancer"] }) {
  const set = trpc.matching.setAffinity.useMutation({ onError: toastError })
  const { id, isFavorite } = freelancer
  const who = firstName(freelancer.name)
  const wish = (favourite: boolean) =>
    set.mutateAsync({ freelancerId: id, wish: favourite ? "FAVOURITE" : "NONE" }).catch(() => undefined)
  return (
    <button
      type="button"
      aria-pressed={isFavorite}
      disabled={set.isPending}
      onClick={async () => {
        await wish(!isFavorite)
        toastUndo(isFavorite ? words.favouriteGone(who) : words.favouriteSaved(who), () => void wish(isFavorite))
      }}
      className="mt-2 -ml-2 flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 text-note hover:bg-sunk hover:text-ink"
    >
      <Heart
        className={cn("size-3.5", isFavorite && "fill-accent text-accent")}
        strokeWidth={1.75}
        aria-hidden="true"
      />
      {isFavorite ? words.isFavourite : words.favourite}
    </button>
  )
}

/** Why this person has the task, for its client; nothing while nobody has it. */
export function WhyFreelancer({ taskId }: { taskId: string }) {
  const [why] = trpc.matching.explain.useSuspenseQuery({ taskId })
  if (!why) {
    return null
  }
  return (
    <FactGroup title={words.title(firstName(why.freelancer.name))}>
      <p className="text-ink-2 text-note text-pretty">{sentence(why)}</p>
      <Favourite freelancer={why.freelancer} />
    </FactGroup>
  )
}

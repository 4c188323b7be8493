"use client"

import type { ReactNode } from "react"
import { Radio } from "@/components/ui/radio.tsx"
import { RadioGroup } from "@/components/ui/radio-group.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatCredits } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import type { Estimate } from "./types.ts"

const words = m.confirmOrder.ways

type Way = Estimate["proposed"]["way"]

function Line({ name, credits, deadline }: { name: ReactNode; credits: number; deadline: Date }) {
  return (
    <span className="flex justify-between gap-3">
      <span className="min-w-0">
        {name} <ExactTime date={deadline} />
      </span>
      <span className="num shrink-0 text-ink-2">{formatCredits(credits)}</span>
    </span>
  )
}

type OrderWaysProps = { estimate: Estimate; way: Way; onWay: (way: Way) => void }

/** Several deliverables as one task or as a task of each, with what each costs and when it is due, and which is better. */
export function OrderWays({ estimate, way, onWay }: OrderWaysProps) {
  const { parts, proposed, credits, deadline } = estimate
  const option = (value: Way, help: ReactNode) => (
    <Radio
      name="order-way"
      checked={way === value}
      onChange={() => onWay(value)}
      label={proposed.way === value ? words.proposed(words.way[value]) : words.way[value]}
      help={help}
    />
  )
  return (
    <RadioGroup legend={words.legend} help={words.because[proposed.because]}>
      {option("together", <Line name={words.due} credits={credits} deadline={deadline} />)}
      {option(
        "separately",
        parts.map((part) => (
          <Line key={part.deliverable} name={words.dueOf(part.name)} credits={part.credits} deadline={part.deadline} />
        )),
      )}
    </RadioGroup>
  )
}

"use client"

import type { RouterOutputs } from "@atelier/api"
import type { OnboardingStep } from "@atelier/domain/identity"
import { Button } from "@/components/ui/button.tsx"
import { FactGroup } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Status } from "@/components/ui/status.tsx"
import { toastError, toastUndo } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.onboarding
const PLACE: Record<OnboardingStep, string> = {
  company: "/client/welcome",
  brand: "/client/brand",
  audience: "/client/brand#audiences",
  brief: "/client/tasks/new",
}
const TONE = { DONE: "done", SKIPPED: "stopped", OPEN: "waiting" } as const

type Step = RouterOutputs["identity"]["onboarding"]["steps"][number]

function StepRow({ step, state, onToggle }: Step & { onToggle: () => Promise<unknown> }) {
  return (
    <li className="flex items-baseline gap-2 border-line border-b py-2 text-sm last:border-b-0">
      <span className="min-w-0 flex-1">
        {state === "DONE" ? (
          <span className="text-ink-3">{words.step[step]}</span>
        ) : (
          <Link href={PLACE[step]} className="link">
            {words.step[step]}
          </Link>
        )}
        <Status tone={TONE[state]} className="mt-0.5 flex">
          {words.state[state]}
        </Status>
      </span>
      {state !== "DONE" && (
        <Button size="sm" variant="quiet" onClick={onToggle}>
          {state === "OPEN" ? words.skip : words.unskip}
          <span className="sr-only">: {words.step[step]}</span>
        </Button>
      )}
    </li>
  )
}

/** The first steps of a client, until all are done or skipped, or the list is put away. */
export function OnboardingSteps() {
  const [{ steps, putAway }] = trpc.identity.onboarding.useSuspenseQuery()
  const set = trpc.identity.setOnboarding.useMutation({ onError: toastError })
  if (putAway || steps.every(({ state }) => state !== "OPEN")) {
    return null
  }
  const skipped = steps.filter(({ state }) => state === "SKIPPED").map(({ step }) => step)
  const toggle = (step: OnboardingStep) =>
    set.mutateAsync({
      skipped: skipped.includes(step) ? skipped.filter((one) => one !== step) : [...skipped, step],
    })
  return (
    <FactGroup title={words.title}>
      <ul>
        {steps.map(({ step, state }) => (
          <StepRow key={step} step={step} state={state} onToggle={() => toggle(step)} />
        ))}
      </ul>
      <Button
        size="sm"
        variant="quiet"
        className="mt-2"
        onClick={() =>
          set.mutateAsync({ putAway: true }).then(
            () => toastUndo(words.hidden, () => set.mutate({ putAway: false })),
            () => undefined,
          )
        }
      >
        {words.putAway}
      </Button>
    </FactGroup>
  )
}

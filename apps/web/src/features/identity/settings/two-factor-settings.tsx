"use client"

import { type ReactNode, useEffect, useRef, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Notice } from "@/components/ui/notice.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { Status } from "@/components/ui/status.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { BackupCodes } from "./backup-codes.tsx"
import type { Setup } from "./scan-step.tsx"

const PasswordStep = lazyPart(() => import("./password-step.tsx").then((module) => module.PasswordStep))
const ScanStep = lazyPart(() => import("./scan-step.tsx").then((module) => module.ScanStep))

const words = m.twoFactor

type Step =
  | { at: "rest" }
  | { at: "password"; for: "set-up" | "codes" | "off" }
  | { at: "scan"; setup: Setup }
  | { at: "codes"; codes: readonly string[] }

const PATHS = {
  "set-up": "/two-factor/enable",
  codes: "/two-factor/generate-backup-codes",
  off: "/two-factor/disable",
} as const
const LABELS = { "set-up": words.continue, codes: words.makeCodes, off: words.turnOffConfirm } as const
const NOTES = { "set-up": words.askPassword, codes: words.newCodesNote, off: words.turnOffNote } as const

/** The keyboard goes on where the last step ended: at the first thing to fill in or press. */
function useStepFocus(step: string) {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) {
      shown.current = step
      box.current?.querySelector<HTMLElement>("input:not([hidden]), button")?.focus()
    }
  }, [step])
  return box
}

type TwoFactorProps = {
  /** Begins with this step instead of the state it is in. */
  start?: "set-up"
  onTurnedOn?: () => void
  /** Once the backup codes of a new second factor are kept. */
  onKept?: () => void
}

/** Sets the second factor up, makes new backup codes, turns it off. */
export function TwoFactorSettings({ start, onTurnedOn, onKept }: TwoFactorProps) {
  const [step, setStep] = useState<Step>(start ? { at: "password", for: start } : { at: "rest" })
  const box = useStepFocus(step.at)
  return (
    <div ref={box}>
      <TwoFactorStep step={step} setStep={setStep} onTurnedOn={onTurnedOn} onKept={onKept} />
    </div>
  )
}

type StepProps = {
  step: Step
  setStep: (step: Step) => void
  onTurnedOn: (() => void) | undefined
  onKept: (() => void) | undefined
}

function TwoFactorStep({ step, setStep, onTurnedOn, onKept }: StepProps): ReactNode {
  const utils = trpc.useUtils()
  const [me] = trpc.identity.me.useSuspenseQuery()
  const [security] = trpc.identity.security.useSuspenseQuery()
  const rest = () => setStep({ at: "rest" })
  const on = security.twoFactorEnabled

  async function done(what: "set-up" | "codes" | "off", answer: Setup) {
    if (what === "set-up") {
      setStep({ at: "scan", setup: answer })
      return
    }
    await utils.identity.invalidate()
    setStep(what === "codes" ? { at: "codes", codes: answer.backupCodes } : { at: "rest" })
  }

  if (step.at === "password") {
    return (
      <Block skeleton={<SkeletonText lines={3} />}>
        <PasswordStep
          path={PATHS[step.for]}
          note={NOTES[step.for]}
          label={LABELS[step.for]}
          danger={step.for === "off"}
          needsPassword={security.hasPassword}
          email={me.email}
          onDone={(answer) => done(step.for, answer)}
          onCancel={rest}
        />
      </Block>
    )
  }
  if (step.at === "scan") {
    return (
      <Block skeleton={<SkeletonText lines={6} />}>
        <ScanStep
          setup={step.setup}
          onCancel={rest}
          onDone={async () => {
            setStep({ at: "codes", codes: step.setup.backupCodes })
            onTurnedOn?.()
            await utils.identity.invalidate()
          }}
        />
      </Block>
    )
  }
  if (step.at === "codes") {
    return <BackupCodes codes={step.codes} onKept={onKept ?? rest} />
  }
  return (
    <div className="grid justify-items-start gap-4">
      {!on && me.role === "ADMIN" && <Notice tone="risk">{words.admin}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Status tone={on ? "done" : "stopped"}>{on ? words.on : words.off}</Status>
        {on ? (
          <>
            <Button onClick={() => setStep({ at: "password", for: "codes" })}>{words.newCodes}</Button>
            <Button variant="danger" onClick={() => setStep({ at: "password", for: "off" })}>
              {words.turnOff}
            </Button>
          </>
        ) : (
          <Button onClick={() => setStep({ at: "password", for: "set-up" })}>{words.setUp}</Button>
        )}
      </div>
    </div>
  )
}

"use client"

import { type ComponentType, type ReactNode, useSyncExternalStore } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"

const never = () => () => undefined
const isLive = () => true
const isWritten = () => false

/** What the server wrote is disabled until it is React's: what was typed before would be lost, or go to the address. */
function Gate({ children }: { children: ReactNode }) {
  const live = useSyncExternalStore(never, isLive, isWritten)
  return (
    <fieldset disabled={!live} className="contents">
      {children}
    </fieldset>
  )
}

/** A form on a page whose code comes after the page; `fields` is how many lines stand there until the server wrote it. */
export function lateForm<P extends object>(load: () => Promise<ComponentType<P>>, fields: number) {
  const Part = lazyPart(load)
  const skeleton = (
    <SkeletonGroup className="grid max-w-lg gap-4">
      {Array.from({ length: fields }, (_, at) => (
        <Skeleton key={at} className="h-15" />
      ))}
    </SkeletonGroup>
  )
  return function LateForm(props: P) {
    return (
      <Block skeleton={skeleton}>
        <Gate>
          <Part {...props} />
        </Gate>
      </Block>
    )
  }
}

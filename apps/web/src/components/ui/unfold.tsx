"use client"

import { type ReactNode, useEffect, useRef, useState } from "react"
import { Block } from "./block.tsx"
import { SkeletonText } from "./skeleton.tsx"

type UnfoldProps = {
  label: ReactNode
  className?: string
  /** Of the `lazyPart` inside, whose code comes when the line is pointed at, focused or opened. */
  preload: () => void
  children: ReactNode
}

/** A line that shows more below itself when it is opened. */
export function Unfold({ label, className, preload, children }: UnfoldProps) {
  const [opened, setOpened] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  // It can have been opened before the page came to life.
  useEffect(() => setOpened(details.current?.open ?? false), [])
  return (
    <details
      ref={details}
      className={className}
      onPointerEnter={preload}
      onFocus={preload}
      onToggle={() => setOpened(true)}
    >
      <summary className="link w-fit text-ink-2">{label}</summary>
      <div className="mt-2">{opened && <Block skeleton={<SkeletonText lines={3} />}>{children}</Block>}</div>
    </details>
  )
}

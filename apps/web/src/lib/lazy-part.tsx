"use client"

import { Component, type ComponentType, type ReactNode, Suspense, use } from "react"
import { markMissing, type PartFailure, readPartFailure } from "./part-failure.ts"

const failed = new Set<() => void>()

/** Lets the next showing of a part whose code did not come ask for it again. */
export function retryParts(): void {
  for (const forget of failed) {
    forget()
  }
  failed.clear()
}

type LazyPart<P> = ((props: P) => ReactNode) & { preload: () => void }

/**
 * A component whose code is loaded when it is first shown, or when `preload` is called. Unlike React's `lazy` it does not
 * stay broken when the code once did not come: it stands in a Block, which offers to try again, or in a LatePart.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let arriving: Promise<ComponentType<P>> | undefined
  const begin = () => {
    if (!arriving) {
      arriving = load()
      arriving.catch((error: unknown) => {
        failed.add(() => (arriving = undefined))
        markMissing(error)
      })
    }
    return arriving
  }
  const Part = (props: P) => {
    const Loaded = use(begin())
    return <Loaded {...props} />
  }
  const preload = () => {
    retryParts()
    void begin()
  }
  return Object.assign(Part, { preload })
}

type LatePartProps = { fallback?: ReactNode; onFail: (failure: PartFailure) => void; children: ReactNode }

/**
 * Around a part that is no Block of a page. When it fails, nothing is shown and `onFail` is told why.
 */
export class LatePart extends Component<LatePartProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    retryParts()
    void readPartFailure(error).then(this.props.onFail)
  }

  override render() {
    const { fallback = null, children } = this.props
    return this.state.broken ? null : <Suspense fallback={fallback}>{children}</Suspense>
  }
}

"use client"

import { QueryErrorResetBoundary } from "@tanstack/react-query"
import { Component, type ReactNode, Suspense, useEffect, useState } from "react"
import { expectPart, type Part, partArrived } from "@/lib/arrival.ts"
import { readError } from "@/lib/errors.ts"
import { retryParts } from "@/lib/lazy-part.tsx"
import { type PartFailure, readPartFailure } from "@/lib/part-failure.ts"
import * as m from "@/messages/index.ts"
import { ErrorState } from "./error-state.tsx"

type BoundaryProps = { onReset: () => void; onError: () => void; children: ReactNode }

// React offers error boundaries as classes only.
class Boundary extends Component<BoundaryProps, { error: unknown; failure?: PartFailure | undefined }> {
  override state: { error: unknown; failure?: PartFailure | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("empty"), failure: undefined }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError()
    void readPartFailure(error).then((failure) => this.setState({ failure }))
  }

  retry = () => {
    if (this.state.failure === "updated") {
      window.location.reload()
      return
    }
    retryParts()
    this.props.onReset()
    this.setState({ error: undefined })
  }

  override render() {
    if (this.state.error === undefined) {
      return this.props.children
    }
    const { message, reason, requestId } = readError(this.state.error)
    const { failure = "fault" } = this.state
    const todo = failure === "fault" ? m.errors.block.todo : m.errors.partTodo[failure]
    return (
      <ErrorState
        what={reason ? message : m.errors.block.what}
        safe={reason ? undefined : m.errors.block.safe}
        todo={reason ? undefined : todo}
        requestId={requestId}
        onRetry={this.retry}
      />
    )
  }
}

/** Stands at the end of what a block shows: its effect runs when React has all of it. */
function End({ part }: { part: Part }) {
  useEffect(() => partArrived(part), [part])
  return null
}

type BlockProps = {
  /** Has the shape of what will stand here. */
  skeleton: ReactNode
  children: ReactNode
}

/** One part of a page that loads and fails by itself: Suspense with its skeleton inside an error boundary. */
export function Block({ skeleton, children }: BlockProps) {
  const [part] = useState<Part>(() => ({ here: false }))
  useEffect(() => {
    expectPart(part)
    return () => partArrived(part)
  }, [part])
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onReset={reset} onError={() => partArrived(part)}>
          <Suspense fallback={skeleton}>
            {children}
            <End part={part} />
          </Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  )
}

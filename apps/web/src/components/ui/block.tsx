"use client"

import { QueryErrorResetBoundary } from "@tanstack/react-query"
import { Component, type ReactNode, Suspense } from "react"
import { readError } from "@/lib/errors.ts"
import * as m from "@/messages/index.ts"
import { ErrorState } from "./error-state.tsx"

type BoundaryProps = { onReset: () => void; children: ReactNode }

// React offers error boundaries as classes only.
class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("empty") }
  }

  retry = () => {
    this.props.onReset()
    this.setState({ error: undefined })
  }

  override render() {
    if (this.state.error === undefined) {
      return this.props.children
    }
    const { message, reason, requestId } = readError(this.state.error)
    return (
      <ErrorState
        what={reason ? message : m.errors.block.what}
        safe={reason ? undefined : m.errors.block.safe}
        todo={reason ? undefined : m.errors.block.todo}
        requestId={requestId}
        onRetry={this.retry}
      />
    )
  }
}

type BlockProps = {
  /** Has the shape of what will stand here. */
  skeleton: ReactNode
  children: ReactNode
}

/** One part of a page that loads and fails by itself: Suspense with its skeleton inside an error boundary. */
export function Block({ skeleton, children }: BlockProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onReset={reset}>
          <Suspense fallback={skeleton}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  )
}

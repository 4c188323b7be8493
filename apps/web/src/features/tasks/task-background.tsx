"use client"

import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"

const Background = lazyPart(() => import("./background.tsx").then((module) => module.Background))
const AboutFreelancer = lazyPart(() => import("./about-freelancer.tsx").then((module) => module.AboutFreelancer))

/** The client's own words, attachments and brand; loaded after the page. */
export function TaskBackground(props: { taskId: string; large?: boolean }) {
  return (
    <Block skeleton={<SkeletonText lines={4} />}>
      <Background {...props} />
    </Block>
  )
}

/** Who works on the task, and what the client said about it in the end; loaded after the page. */
export function TaskFreelancer(props: { taskId: string; about?: boolean }) {
  return (
    <Block skeleton={<SkeletonText lines={2} />}>
      <AboutFreelancer {...props} />
    </Block>
  )
}

import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { OnboardingSteps } from "@/features/identity/client/onboarding.tsx"
import { HomeAside } from "@/features/tasks/client/home-aside.tsx"

/** Beside the inbox: the first steps of a newcomer, then what there is to spend and how things went. */
export function FirstStepsAndFacts() {
  return (
    <>
      <Block skeleton={null}>
        <OnboardingSteps />
      </Block>
      <Block skeleton={<SkeletonText lines={5} />}>
        <HomeAside />
      </Block>
    </>
  )
}

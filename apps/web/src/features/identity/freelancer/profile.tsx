"use client"

import { hasKey } from "@atelier/domain/shared"
import { useRouter } from "next/navigation"
import { SavingMark } from "@/components/form/saving-mark.tsx"
import { useAutosave } from "@/components/form/use-autosave.ts"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { AccountStatus } from "./account-status.tsx"
import { Availability } from "./availability.tsx"
import { Limits } from "./limits.tsx"
import { ProfileFacts } from "./profile-facts.tsx"
import type { ProfileForm } from "./types.ts"
import { WorkFields } from "./work-fields.tsx"

/** Everything is saved as it is changed. */
export function Profile() {
  const router = useRouter()
  const utils = trpc.useUtils()
  const [profile] = trpc.identity.freelancer.get.useSuspenseQuery()
  const update = trpc.identity.freelancer.update.useMutation()
  const {
    values: form,
    saving,
    errors,
    set,
  } = useAutosave<ProfileForm>({
    values: {
      ...profile,
      preferredCategories: profile.preferredCategories.filter((category) => hasKey(m.category, category)),
      workingHours: profile.workingHours.map((spans) => spans.map(([start, end]) => [start, end])),
      skills: profile.skills.map(({ skillId, level, years }) => ({ skillId, level, years })),
    },
    save: async (part) => {
      const saved = await update.mutateAsync(part)
      utils.identity.freelancer.get.setData(undefined, saved)
      if (part.timezone) {
        router.refresh()
      }
      return part.vacationUntil === null ? { daysOff: saved.daysOff } : undefined
    },
  })
  const disabled = profile.status === "SUSPENDED"
  const part = { form, set, errors, disabled }
  return (
    <>
      <PageHeader title={m.profile.title} actions={disabled ? null : <SavingMark saving={saving} />} />
      <AccountStatus status={profile.status} reason={profile.rejectionReason} />
      <TwoColumns aside={<ProfileFacts profile={profile} />} asideLabel={m.profile.facts.label} sticky>
        <fieldset disabled={disabled} className="max-w-2xl">
          <legend className="sr-only">{m.profile.title}</legend>
          <div>
            <Availability {...part} offUntil={profile.offUntil} />
            <WorkFields
              {...part}
              verified={new Map(profile.skills.flatMap((s) => (s.verified ? [[s.skillId, s.level]] : [])))}
            />
            <Limits {...part} />
          </div>
        </fieldset>
      </TwoColumns>
    </>
  )
}

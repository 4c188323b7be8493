"use client"

import type { RouterOutputs } from "@atelier/api"
import { useRouter } from "next/navigation"
import { SavingMark } from "@/components/form/saving-mark.tsx"
import { useAutosave } from "@/components/form/use-autosave.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { TwoColumns } from "@/components/ui/layout.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { Audiences } from "./audiences.tsx"
import { BrandFiles } from "./brand-files.tsx"
import { BrandLooks } from "./brand-looks.tsx"
import { BrandPreview } from "./brand-preview.tsx"
import { Colours } from "./colours.tsx"
import { CompanyFields } from "./company-fields.tsx"
import { SocialLinks } from "./social-links.tsx"
import type { BrandForm, BrandPartProps } from "./types.ts"
import { WebsiteImport } from "./website-import.tsx"

type Company = NonNullable<RouterOutputs["companies"]["mine"]>
export function Brand() {
  const [company] = trpc.companies.mine.useSuspenseQuery()
  if (!company) {
    return (
      <>
        <PageHeader title={m.brand.title} />
        <EmptyState
          title={m.brand.none.title}
          action={
            <ButtonLink href="/client/welcome" variant="primary">
              {m.brand.none.action}
            </ButtonLink>
          }
        >
          {m.brand.none.body}
        </EmptyState>
      </>
    )
  }
  return <CompanyBrand company={company} />
}

/** Everything is saved as it is changed. */
function CompanyBrand({ company }: { company: Company }) {
  const router = useRouter()
  const utils = trpc.useUtils()
  const update = trpc.companies.update.useMutation()
  const {
    values: form,
    saving,
    errors,
    set,
  } = useAutosave<BrandForm>({
    values: company,
    save: async (part) => {
      const saved = await update.mutateAsync(part)
      utils.companies.mine.setData(undefined, saved)
      if (part.name) {
        router.refresh()
      }
      return undefined
    },
  })
  const part: BrandPartProps = { form, errors, set }
  return (
    <>
      <PageHeader
        title={m.brand.title}
        note={m.brand.note}
        actions={
          <>
            <SavingMark saving={saving} />
            <WebsiteImport brand={form} onUse={part.set} />
          </>
        }
      />
      <TwoColumns aside={<BrandPreview form={form} />} asideLabel={m.brand.preview.title} sticky>
        <div className="max-w-2xl">
          <CompanyFields {...part} />
          <BrandFiles kind="FONT" />
          <BrandFiles kind="LOGO" />
          <Colours {...part} />
          <BrandLooks {...part} />
          <Audiences />
          <SocialLinks {...part} />
        </div>
      </TwoColumns>
    </>
  )
}

"use client"

import { useState } from "react"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { FoundLogo, FoundPart } from "./found-parts.ts"
import type { BrandForm } from "./types.ts"

const WebsiteForm = lazyPart(() => import("./website-form.tsx").then((module) => module.WebsiteForm))
const FoundForm = lazyPart(() => import("./found-form.tsx").then((module) => module.FoundForm))

const words = m.brand.website

type WebsiteImportProps = { brand: BrandForm; onUse: (part: Partial<BrandForm>) => void }

/** Fills in the brand from the company's website: the address first, then what of it to use. */
export function WebsiteImport({ brand, onUse }: WebsiteImportProps) {
  const [found, setFound] = useState<{ parts: FoundPart[]; logo: FoundLogo | null } | null>(null)
  return (
    <>
      <FormDialog trigger={<Button>{words.open}</Button>} title={words.title} description={words.description}>
        <WebsiteForm brand={brand} onFound={(parts, logo) => setFound({ parts, logo })} />
      </FormDialog>
      {found && (
        <FormDialog open onOpenChange={() => setFound(null)} title={words.found} description={words.chosen}>
          <FoundForm {...found} brand={brand} onUse={onUse} />
        </FormDialog>
      )}
    </>
  )
}

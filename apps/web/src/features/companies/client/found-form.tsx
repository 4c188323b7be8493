"use client"

import { CheckField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { LOGO_GROUND, paint } from "@/components/ui/paint.ts"
import { uploadFile } from "@/features/delivery/upload-file.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type FoundLogo, type FoundPart, partText } from "./found-parts.ts"
import type { BrandForm } from "./types.ts"

const words = m.brand.website
const LOGO = "logo"

const addressOf = ({ mimeType, base64 }: FoundLogo) => `data:${mimeType};base64,${base64}`

/** As it was found and looked at. */
function fileOf({ fileName, mimeType, base64 }: FoundLogo): File {
  return new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], fileName, { type: mimeType })
}

type FoundFormProps = {
  parts: readonly FoundPart[]
  logo: FoundLogo | null
  brand: BrandForm
  onUse: (part: Partial<BrandForm>) => void
}

/** What was found beside what is there: nothing is taken over that was not looked at. */
export function FoundForm({ parts, logo, brand, onUse }: FoundFormProps) {
  const utils = trpc.useUtils()
  const form = useForm({
    values: Object.fromEntries([...parts.map(({ key }) => key), ...(logo ? [LOGO] : [])].map((key) => [key, true])),
    id: "found",
    send: async (chosen) => {
      if (logo && chosen[LOGO]) {
        await uploadFile(fileOf(logo), { kind: "LOGO" }, () => undefined, new AbortController().signal)
        await utils.delivery.brandFiles.invalidate()
      }
      return Object.fromEntries(parts.flatMap(({ key, value }) => (chosen[key] ? [[key, value]] : [])))
    },
    done: (chosen: Partial<BrandForm>) => onUse(chosen),
  })
  return (
    <Form form={form}>
      {logo && (
        <CheckField
          {...form.field(LOGO)}
          label={
            <>
              {words.logo}
              <img
                src={addressOf(logo)}
                alt=""
                ref={paint({ background: LOGO_GROUND })}
                className="mt-1 h-14 max-w-48 rounded-md object-contain p-1.5"
              />
            </>
          }
          help={words.logoHelp}
        />
      )}
      {parts.map((part) => (
        <CheckField
          key={part.key}
          {...form.field(part.key)}
          label={<FoundValue part={part} />}
          help={partText(brand[part.key]) === "" ? words.empty : words.now(partText(brand[part.key]))}
        />
      ))}
      <FormActions submit={words.use} back={m.actions.cancel} />
    </Form>
  )
}

function FoundValue({ part }: { part: FoundPart }) {
  const colors = [part.value].flat().filter((value) => typeof value === "string" && /^#[0-9A-F]{6}$/i.test(value))
  return (
    <>
      {words.parts[part.key]}: {partText(part.value)}
      {colors.map((color) => (
        <span
          key={String(color)}
          aria-hidden="true"
          className="ms-2 inline-block size-3.5 rounded-sm border border-line align-[-2px]"
          ref={paint({ background: String(color) })}
        />
      ))}
    </>
  )
}

import type { Metadata } from "next"
import { BrandPage } from "@/features/companies/client/brand-page.tsx"
import * as m from "@/messages/index.ts"

export const metadata: Metadata = { title: m.brand.title }

export default function ClientBrandPage() {
  return <BrandPage />
}

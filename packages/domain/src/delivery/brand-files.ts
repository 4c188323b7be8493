import { hasKey } from "../shared/index.ts"
import type { FileCategory } from "./file-types.ts"

/** What a company keeps in its brand kit, and what each may be; families of fonts come in a ZIP. */
const BRAND_FILES = {
  LOGO: ["IMAGE", "VECTOR", "PDF", "DESIGN", "ARCHIVE"],
  FONT: ["FONT", "ARCHIVE"],
} satisfies Record<string, readonly FileCategory[]>

export type BrandFileKind = keyof typeof BRAND_FILES

/** Files of each kind that a brand kit holds. */
export const MAX_BRAND_FILES = 20

export const isBrandKind = (kind: string): kind is BrandFileKind => hasKey(BRAND_FILES, kind)

export function mayBeBrandFile(kind: BrandFileKind, category: FileCategory): boolean {
  const allowed: readonly FileCategory[] = BRAND_FILES[kind]
  return allowed.includes(category)
}

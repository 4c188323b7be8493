export {
  IMPORT_LOG_SOURCES,
  IMPORT_LOG_STATUSES,
  IMPORT_LOG_TARGETS,
  IMPORT_REASONS,
  type ImportReason,
  type ImportSource,
  type ImportStatus,
  type ImportTarget,
  MAX_IMPORT_ITEMS,
  MAX_IMPORT_ZIP,
  MIN_IMPORT_SIDE,
} from "./enums.ts"
export { differenceHash, isNearDuplicate } from "./hash.ts"
export { ByImportItem, ListImportsInput, StartImportInput } from "./inputs.ts"
export { paletteOf } from "./palette.ts"
export { type Seen, suggestBrand, suggestStyle } from "./suggest.ts"

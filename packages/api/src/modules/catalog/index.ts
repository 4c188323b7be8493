export {
  activePricing,
  brandLooksById,
  type CategoryItem,
  findCategory,
  listStyleCards,
  type StyleItem,
  stylesById,
} from "./queries.ts"

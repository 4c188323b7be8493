export {
  activePricing,
  type CategoryItem,
  findCategory,
  listStyleCards,
  type StyleItem,
  stylesById,
} from "./queries.ts"

export {
  activePricing,
  type CategoryItem,
  findCategory,
  listStyleCards,
  type Pricing,
  type SkillItem,
  type StyleItem,
  skillsBySlug,
  stylesById,
} from "./queries.ts"

/** What the sides of a size may be: from a button to the side of a building; a ratio and pixels are whole. */
export const SIZE_LIMITS = {
  px: { min: 16, max: 40_000, whole: true },
  mm: { min: 5, max: 50_000, whole: false },
  ratio: { min: 1, max: 100, whole: true },
} as const

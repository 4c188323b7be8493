export const TITLE_LENGTH = { min: 3, max: 200 } as const
export const DESCRIPTION_LENGTH = { min: 10, max: 5000 } as const
export const MAX_FILES_PER_DELIVERY = 50

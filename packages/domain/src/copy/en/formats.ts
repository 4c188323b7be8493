/** How the locale is named where HTML asks for it. */
export const LANGUAGE = "en"
/** How days, times, numbers and lists are written. */
export const FORMATS = "en-GB"

/** The class of a width in whole per cent: style attributes that the server writes are refused by the page's policy. */
export const shareClass = (percent: number): string => `w-[${Math.round(Math.min(100, Math.max(0, percent)))}%]`

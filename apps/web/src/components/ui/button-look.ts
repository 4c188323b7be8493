export const BASE =
  "relative inline-flex max-w-full shrink-0 select-none items-center justify-center gap-2 rounded-md border py-1 font-[550] leading-tight transition-colors sm:whitespace-nowrap"

export const PRIMARY = "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong"
export const PLAIN = "border-line-2 bg-surface text-ink hover:border-edge"
export const MEDIUM = "min-h-9 px-3.5 text-sm"

/** The look of the two buttons of a page that could not be shown, without the code that puts looks together. */
export const PRIMARY_BUTTON = `${BASE} ${MEDIUM} ${PRIMARY}`
export const PLAIN_BUTTON = `${BASE} ${MEDIUM} ${PLAIN}`

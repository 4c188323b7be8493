import { cn } from "@/lib/cn.ts"

const base =
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md border font-[550] leading-tight transition-colors"

const primary = "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong"
const plain = "border-line-2 bg-surface text-ink hover:border-edge"
const medium = "min-h-9 px-3.5 text-sm"

const variants = {
  primary,
  plain,
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-sunk hover:text-ink",
  danger: "border-line-2 bg-surface text-red hover:border-red hover:bg-red-soft",
}

const sizes = {
  sm: "min-h-8 px-2.5 text-note",
  md: medium,
  lg: "min-h-11 px-5 text-base",
  icon: "size-9 text-sm",
}

export type ButtonLook = {
  variant?: keyof typeof variants | undefined
  size?: keyof typeof sizes | undefined
  wide?: boolean | undefined
}

export function buttonClass({
  variant = "plain",
  size = "md",
  wide,
  off,
}: ButtonLook & { off?: boolean } = {}): string {
  return cn(
    base,
    variants[variant],
    sizes[size],
    wide && "w-full",
    off && "border-sunk! bg-sunk! text-ink-3! cursor-default",
  )
}

/** The look of the two buttons of a page that could not be shown, without the code that puts looks together. */
export const PRIMARY_BUTTON = `${base} ${medium} ${primary}`
export const PLAIN_BUTTON = `${base} ${medium} ${plain}`

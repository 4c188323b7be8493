import { cn } from "@/lib/cn.ts"
import { BASE, MEDIUM, PLAIN, PRIMARY } from "./button-look.ts"

const variants = {
  primary: PRIMARY,
  plain: PLAIN,
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-sunk hover:text-ink",
  danger: "border-line-2 bg-surface text-red hover:border-red hover:bg-red-soft",
}

const sizes = {
  sm: "min-h-8 px-2.5 text-note",
  md: MEDIUM,
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
    BASE,
    variants[variant],
    sizes[size],
    wide && "w-full",
    off && "border-sunk! bg-sunk! text-ink-3! cursor-default",
  )
}

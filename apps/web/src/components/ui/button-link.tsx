import type { ComponentProps } from "react"
import { cn } from "@/lib/cn.ts"
import { type ButtonLook, buttonClass } from "./button-class.ts"
import { Link } from "./link.tsx"

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({ variant, size, wide, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={cn(buttonClass({ variant, size, wide }), className)} {...rest} />
}

"use client"

// biome-ignore lint/style/noRestrictedImports: the one that all others use
import NextLink from "next/link"
import { type ComponentProps, useState } from "react"

/** A link whose page is fetched ahead once someone is about to follow it, not as soon as it can be seen. */
export function Link({
  onPointerEnter,
  onTouchStart,
  onFocus,
  ...rest
}: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  const [wanted, setWanted] = useState(false)
  return (
    <NextLink
      {...rest}
      prefetch={wanted ? null : false}
      onPointerEnter={(event) => {
        setWanted(true)
        onPointerEnter?.(event)
      }}
      onTouchStart={(event) => {
        setWanted(true)
        onTouchStart?.(event)
      }}
      onFocus={(event) => {
        setWanted(true)
        onFocus?.(event)
      }}
    />
  )
}

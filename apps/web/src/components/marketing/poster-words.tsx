export const serif = "var(--font-serif)"
const sans = "var(--font-sans)"

type Line = {
  x: number
  y: number
  size: number
  fill: string
  weight?: number
  family?: string
  space?: number
  centred?: boolean
}

/** One line of type on a poster. */
export function Words({
  x,
  y,
  size,
  fill,
  weight = 500,
  family = sans,
  space = 0,
  centred,
  children,
}: Line & { children: string }) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fill={fill}
      fontWeight={weight}
      fontFamily={family}
      letterSpacing={space}
      textAnchor={centred ? "middle" : "start"}
    >
      {children}
    </text>
  )
}

export const range = (count: number) => Array.from({ length: count }, (_, index) => index)

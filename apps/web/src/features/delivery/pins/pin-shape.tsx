import type { PinShape } from "@atelier/domain/delivery"

const LINE = { fill: "none", stroke: "currentColor", vectorEffect: "non-scaling-stroke" } as const
const HEAD = "M-11 -6 L0 0 L-11 6"

type Size = { width: number; height: number }

/** The head of an arrow in pixels, turned as the arrow lies on a picture of this size. */
function Head({ from, to, size }: Pick<Extract<PinShape, { kind: "arrow" }>, "from" | "to"> & { size: Size }) {
  const angle = (Math.atan2((to.y - from.y) * size.height, (to.x - from.x) * size.width) * 180) / Math.PI
  return (
    <svg x={`${to.x}%`} y={`${to.y}%`} overflow="visible" aria-hidden="true">
      <path d={HEAD} transform={`rotate(${angle})`} strokeWidth={2.5} {...LINE} />
    </svg>
  )
}

/** What is marked, in percent of the picture; twice, so that it stands out from light and dark. */
function Outline({ shape, size }: { shape: PinShape; size: Size }) {
  const at = (value: number) => `${value}%`
  switch (shape.kind) {
    case "point":
      return null
    case "box":
      return <rect x={at(shape.x)} y={at(shape.y)} width={at(shape.width)} height={at(shape.height)} rx={3} {...LINE} />
    case "ellipse": {
      const [rx, ry] = [shape.width / 2, shape.height / 2]
      return <ellipse cx={at(shape.x + rx)} cy={at(shape.y + ry)} rx={at(rx)} ry={at(ry)} {...LINE} />
    }
    case "arrow":
      return (
        <>
          <line x1={at(shape.from.x)} y1={at(shape.from.y)} x2={at(shape.to.x)} y2={at(shape.to.y)} {...LINE} />
          <Head from={shape.from} to={shape.to} size={size} />
        </>
      )
    case "line":
      return (
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          <polyline points={shape.points.map(({ x, y }) => `${x},${y}`).join(" ")} strokeLinejoin="round" {...LINE} />
        </svg>
      )
  }
}

/** A region as it is seen on the picture, in the current colour on a light edge. */
export function ShapeMark({ shape, size }: { shape: PinShape; size: Size }) {
  return (
    <>
      <g strokeWidth={5} className="text-surface opacity-80">
        <Outline shape={shape} size={size} />
      </g>
      <g strokeWidth={2.5}>
        <Outline shape={shape} size={size} />
      </g>
    </>
  )
}

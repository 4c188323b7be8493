import type { StyleAxis } from "@atelier/domain/catalog"
import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

const serif = "var(--font-serif)"
const sans = "var(--font-sans)"

type Line = { x: number; y: number; size: number; fill: string; weight?: number; family?: string; space?: number }

function Words({ x, y, size, fill, weight = 500, family = sans, space = 0, children }: Line & { children: string }) {
  return (
    <text x={x} y={y} fontSize={size} fill={fill} fontWeight={weight} fontFamily={family} letterSpacing={space}>
      {children}
    </text>
  )
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A poster a style, drawn here: invented brands, no photographs. All on a 320 by 400 sheet. */
const posters: Record<StyleAxis, ReactNode> = {
  minimal: (
    <>
      <rect width="320" height="400" fill="#efece5" />
      <path
        d="M128 276c-26-12-34-44-22-72 8-20 26-30 26-52V128h46v24c0 22 18 32 26 52 12 28 4 60-22 72z"
        fill="#d8d2c6"
      />
      <path d="M155 128c2-34-8-52-30-66m34 60c0-30 8-48 34-62" fill="none" stroke="#33302b" strokeWidth="1.4" />
      <ellipse cx="121" cy="58" rx="9" ry="4" transform="rotate(32 121 58)" fill="#33302b" />
      <ellipse cx="198" cy="56" rx="9" ry="4" transform="rotate(-30 198 56)" fill="#33302b" />
      <Words x={28} y={352} size={17} fill="#33302b">
        Stillwerk
      </Words>
      <Words x={28} y={372} size={11} fill="#6d675d" weight={400}>
        Vessel 03, stoneware
      </Words>
    </>
  ),
  bold: (
    <>
      <rect width="320" height="400" fill="#2438e6" />
      <path d="M0 400V236a164 164 0 0 1 164 164z" fill="#ff5b2e" />
      <circle cx="250" cy="92" r="118" fill="#ffd23e" />
      <Words x={18} y={116} size={84} fill="#fff" weight={850} space={-4}>
        Hafen
      </Words>
      <Words x={18} y={196} size={84} fill="#fff" weight={850} space={-4}>
        tage
      </Words>
      <Words x={212} y={350} size={60} fill="#fff" weight={850} space={-3}>
        12.
      </Words>
      <Words x={214} y={376} size={17} fill="#fff" weight={650}>
        bis 15. Juni
      </Words>
    </>
  ),
  editorial: (
    <>
      <rect width="320" height="400" fill="#f1e9dc" />
      <rect x="26" y="30" width="268" height="196" fill="#c9502e" />
      <circle cx="214" cy="104" r="38" fill="#f2c078" />
      <path d="M26 226v-58c40-34 74-30 108-6s82 30 160-14v78z" fill="#7c2a1d" />
      <path d="M26 226v-20c60-26 120-10 160 0s76 6 108-8v28z" fill="#441813" />
      <Words x={26} y={282} size={44} fill="#2a1611" family={serif} space={-1}>
        Field Notes
      </Words>
      <path d="M26 300h268" stroke="#2a1611" />
      <Words x={26} y={322} size={12.5} fill="#2a1611" family={serif} weight={400}>
        The long dry season,
      </Words>
      <Words x={26} y={339} size={12.5} fill="#2a1611" family={serif} weight={400}>
        and who harvests in it
      </Words>
      <Words x={26} y={372} size={11} fill="#8a5b48">
        No. 12, autumn
      </Words>
    </>
  ),
  corporate: (
    <>
      <rect width="320" height="400" fill="#e9eff4" />
      {range(6).map((bar) => (
        <rect
          key={bar}
          x={28 + bar * 45}
          y={250 - bar * 26 + (bar % 2) * 12}
          width="34"
          height={150 + bar * 26}
          fill={bar === 4 ? "#e0922f" : bar % 2 ? "#3f77ab" : "#173f66"}
        />
      ))}
      <rect y="336" width="320" height="64" fill="#e9eff4" />
      <Words x={28} y={66} size={29} fill="#173f66" weight={650} space={-0.6}>
        Northgate
      </Words>
      <Words x={28} y={90} size={14} fill="#3d5b78" weight={450}>
        Annual report
      </Words>
      <Words x={28} y={376} size={13} fill="#173f66" weight={600}>
        Six quarters of steady supply
      </Words>
    </>
  ),
  playful: (
    <>
      <rect width="320" height="400" fill="#ffd9e4" />
      <circle cx="108" cy="128" r="78" fill="#ff7a3d" />
      <rect x="168" y="150" width="128" height="128" rx="40" fill="#4b3fc9" transform="rotate(-10 232 214)" />
      <path d="M40 268c0-40 30-58 62-58s58 18 58 58z" fill="#18a77c" />
      <g fill="#2a1a3a">
        <circle cx="86" cy="114" r="7" />
        <circle cx="128" cy="112" r="7" />
        <circle cx="80" cy="244" r="5" />
        <circle cx="112" cy="243" r="5" />
      </g>
      <g fill="#fff">
        <circle cx="212" cy="206" r="8" />
        <circle cx="252" cy="199" r="8" />
      </g>
      <path d="M88 142c12 16 32 14 42-2" fill="none" stroke="#2a1a3a" strokeWidth="5" strokeLinecap="round" />
      <path d="M214 232c14 12 30 8 38-6" fill="none" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
      <Words x={26} y={344} size={46} fill="#2a1a3a" weight={850} space={-2}>
        Pip and Pop
      </Words>
      <Words x={28} y={372} size={15} fill="#2a1a3a" weight={550}>
        Snacks with a face
      </Words>
    </>
  ),
  premium: (
    <>
      <rect width="320" height="400" fill="#10201c" />
      {range(7).map((arc) => (
        <path
          key={arc}
          d={`M${60 + arc * 14} 250a${100 - arc * 14} ${100 - arc * 14} 0 0 1 ${200 - arc * 28} 0`}
          fill="none"
          stroke="#cfae6f"
          strokeWidth={arc === 0 ? 1.6 : 0.9}
        />
      ))}
      <path d="M40 250h240" stroke="#cfae6f" strokeWidth="1.2" />
      <Words x={76} y={312} size={27} fill="#e9d6ac" family={serif} weight={400} space={5}>
        ORÉADE
      </Words>
      <Words x={98} y={340} size={10.5} fill="#cfae6f" weight={400} space={2.4}>
        EAU DE PARFUM
      </Words>
    </>
  ),
  organic: (
    <>
      <rect width="320" height="400" fill="#e6e4cf" />
      <path d="M160 300C158 200 162 120 170 44" fill="none" stroke="#48592f" strokeWidth="2.4" />
      {range(5).map((leaf) => (
        <g key={leaf} fill={leaf % 2 ? "#6f8450" : "#48592f"}>
          <path d={`M162 ${266 - leaf * 44}c-20-44-62-48-96-30 14 30 58 46 96 30z`} />
          <path d={`M164 ${244 - leaf * 42}c22-40 60-46 92-26-16 30-56 42-92 26z`} />
        </g>
      ))}
      <circle cx="262" cy="272" r="20" fill="#c9784a" />
      <Words x={28} y={348} size={36} fill="#2f3a20" family={serif} space={-0.6}>
        Hain und Hof
      </Words>
      <Words x={28} y={372} size={13} fill="#4c5638" weight={450}>
        From eleven gardens nearby
      </Words>
    </>
  ),
  tech: (
    <>
      <rect width="320" height="400" fill="#0b1118" />
      {range(11).map((row) =>
        range(12).map((column) => {
          const wave = Math.sin(column * 0.55 + row * 0.42) + Math.cos(row * 0.5 - column * 0.18)
          return (
            <circle
              key={`${row}-${column}`}
              cx={28 + column * 24}
              cy={34 + row * 24}
              r={(1.4 + (wave + 2) * 1.9).toFixed(1)}
              fill={wave > 0.9 ? "#5af0c8" : wave > -0.4 ? "#2b7f8f" : "#1c3346"}
            />
          )
        }),
      )}
      <Words x={28} y={348} size={31} fill="#e8f6f2" weight={600} space={-0.8}>
        lumen/grid
      </Words>
      <Words x={28} y={372} size={13} fill="#7fb6b3" weight={450}>
        Load, forecast to the minute
      </Words>
    </>
  ),
}

type StyleArtProps = {
  axis: StyleAxis
  /** Fills the box it stands in and is cropped, instead of keeping its shape. */
  fill?: boolean
  className?: string
}

/** Decoration: the words beside it say what it stands for. */
export function StyleArt({ axis, fill, className }: StyleArtProps) {
  return (
    <svg
      viewBox="0 0 320 400"
      aria-hidden="true"
      className={cn("block w-full select-none rounded-md", fill && "h-0 min-h-full", className)}
      {...(fill ? { preserveAspectRatio: "xMidYMin slice" } : {})}
    >
      {posters[axis]}
    </svg>
  )
}

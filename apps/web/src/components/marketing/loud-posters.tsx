import { range, Words } from "./poster-words.tsx"

/** The four loud styles. Invented brands, all on a 320 by 400 sheet. */
export const loudPosters = {
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
  corporate: (
    <>
      <rect width="320" height="400" fill="#e9eff4" />
      {range(6).map((bar) => (
        <rect
          key={bar}
          x={28 + bar * 45}
          y={250 - bar * 26 + (bar % 2) * 12}
          width="34"
          height={86 + bar * 26 - (bar % 2) * 12}
          fill={bar === 4 ? "#e0922f" : bar % 2 ? "#3f77ab" : "#173f66"}
        />
      ))}
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

import { range, serif, Words } from "./poster-words.tsx"

/** The four quiet styles. Invented brands, all on a 320 by 400 sheet. */
export const calmPosters = {
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
      <Words x={162.5} y={312} size={27} fill="#e9d6ac" family={serif} weight={400} space={5} centred>
        ORÉADE
      </Words>
      <Words x={161} y={340} size={10.5} fill="#cfae6f" weight={400} space={2.4} centred>
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
}

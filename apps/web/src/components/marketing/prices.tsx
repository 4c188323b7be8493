import { type PricingRules, TASK_CATEGORIES } from "@atelier/domain/catalog"
import { type CreditPackage, savingPercent } from "@atelier/domain/credits"
import { TASK_COMPLEXITIES } from "@atelier/domain/tasks"
import { formatCredits, formatNumber, formatPercent, formatUsd } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { Chapter, ChapterTitle } from "./sections.tsx"

const { prices } = m.marketing

type PricesProps = { creditPriceCents: number; packages: readonly CreditPackage[]; rules: PricingRules }

export function Prices({ creditPriceCents, packages, rules }: PricesProps) {
  return (
    <Chapter id="prices">
      <ChapterTitle>{prices.title}</ChapterTitle>
      <p className="mt-3 max-w-[56ch] text-ink-2">{prices.text(formatUsd(creditPriceCents))}</p>
      <ul className="mt-10 grid grid-cols-2 gap-x-8 gap-y-8 md:grid-cols-4">
        {packages.map((offer) => (
          <PackagePrice key={offer.id} offer={offer} creditPriceCents={creditPriceCents} />
        ))}
      </ul>
      <h3 className="mt-14 mb-2 font-semibold text-ink-2 text-note">{prices.tableTitle}</h3>
      <CreditTable rules={rules} />
      <p className="mt-3 text-ink-3 text-note">{prices.tableNote(formatPercent(rules.furtherPiecePerMille / 1000))}</p>
    </Chapter>
  )
}

function PackagePrice({ offer, creditPriceCents }: { offer: CreditPackage; creditPriceCents: number }) {
  const saving = savingPercent(offer, creditPriceCents)
  return (
    <li className="border-ink border-t pt-4">
      <p className="title num text-xl">{formatCredits(offer.credits)}</p>
      <p className="num mt-2">
        {formatUsd(offer.priceCents)} <span className="text-ink-3">{m.common.money.code}</span>
      </p>
      <p className="num text-ink-3 text-note">
        {prices.each(formatUsd(Math.round(offer.priceCents / offer.credits)))}
        {saving > 0 && <span className="text-green">, {prices.saving(formatPercent(saving / 100))}</span>}
      </p>
    </li>
  )
}

function CreditTable({ rules }: { rules: PricingRules }) {
  return (
    <table className="num w-full border-collapse text-sm">
      <thead>
        <tr className="border-line border-b text-ink-3 text-xs">
          <th scope="col" className="py-2 pr-2 text-left align-bottom font-[500]">
            {prices.category}
          </th>
          {TASK_COMPLEXITIES.map((complexity) => (
            <th
              key={complexity}
              scope="col"
              className="py-2 pl-2 text-right align-bottom font-[500] max-sm:wrap-anywhere"
            >
              {m.taskClass.complexity[complexity]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TASK_CATEGORIES.map((category) => (
          <tr key={category} className="border-line border-b">
            <th scope="row" className="py-3 pr-2 text-left font-[550]">
              {m.category[category]}
            </th>
            {TASK_COMPLEXITIES.map((complexity) => (
              <td key={complexity} className="py-3 pl-2 text-right">
                {formatNumber(Math.ceil((rules.baseCredits[category] * rules.complexityPerMille[complexity]) / 1000))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

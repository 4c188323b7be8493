"use client"

import type { RouterOutputs } from "@atelier/api"
import type { ExclusionReason } from "@atelier/domain/matching"
import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { formatNumber } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

type Round = RouterOutputs["matching"]["admin"]["round"]

const words = m.adminRound

/** Who was not considered: how many for which reason, and the names that were kept. */
export function Excluded({ round }: { round: Round }) {
  const say = (reason: ExclusionReason) =>
    reason === "SKILL_BELOW_FLOOR" ? words.belowFloor(formatNumber(round.minSkill)) : m.matching.exclusion[reason]
  const count = round.exclusions.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) {
    return null
  }
  return (
    <div className="mt-7 border-line border-t pt-7">
      <Section title={words.notConsidered(formatNumber(count))} className="max-w-160">
        <table className="w-full border-collapse text-sm">
          <tbody>
            {round.exclusions.map((one) => (
              <tr key={one.reason} className="border-line border-b">
                <th scope="row" className="px-2.5 py-3 text-left font-normal">
                  {say(one.reason)}
                </th>
                <td className="num px-2.5 py-3 text-right">{formatNumber(one.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {round.excluded.length > 0 && (
        <Section
          title={round.excluded.length < count ? words.some(formatNumber(round.excluded.length)) : words.who}
          className="max-w-160"
        >
          <Table label={words.who}>
            <TableHead>
              <HeaderCell>{words.freelancer}</HeaderCell>
              <HeaderCell>{words.reason}</HeaderCell>
            </TableHead>
            <tbody>
              {round.excluded.map(({ freelancer, reason }) => (
                <Row key={freelancer.id}>
                  <Cell main>
                    <Link href={`/admin/people/${freelancer.id}`} className="font-[550] hover:underline">
                      {freelancer.name}
                    </Link>
                  </Cell>
                  <Cell className="text-ink-2">{say(reason)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
    </div>
  )
}

import { type AlgorithmConfig, SCORE_DIMENSIONS } from "@atelier/domain/matching"
import { TASK_URGENCIES } from "@atelier/domain/tasks"
import { Facts } from "@/components/ui/facts.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { ScoreBar } from "@/components/ui/score.tsx"
import { formatList } from "@/lib/format.ts"
import { formatDuration } from "@/lib/format-duration.ts"
import * as m from "@/messages/index.ts"
import { ExperienceGrid } from "./experience-grid.tsx"

const words = m.adminRules
const MINUTE = 60_000
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`

type RulesProps = { config: AlgorithmConfig }

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="measure grid list-disc gap-1.5 pl-5 text-sm marker:text-ink-3">
      {lines.map((line) => (
        <li key={line} className="text-pretty">
          {line}
        </li>
      ))}
    </ul>
  )
}

function Note({ children }: { children: string }) {
  return <p className="measure mb-3 text-ink-3 text-note">{children}</p>
}

function Weights({ config: { weights, bonusModifiers } }: RulesProps) {
  const { preferredCategory, clientFavourite, niceToHaveSkill, niceToHaveMax } = bonusModifiers
  return (
    <Section title={words.score}>
      <Note>{words.scoreNote}</Note>
      <ul className="grid gap-3.5">
        {SCORE_DIMENSIONS.map((key) => (
          <li key={key}>
            <ScoreBar label={m.matching.dimension[key]} points={weights[key]} />
            <p className="mt-0.5 text-ink-3 text-note">{words.dimension[key]}</p>
          </li>
        ))}
      </ul>
      <h3 className="mt-5 mb-2 text-ink-2 text-note">{words.bonus}</h3>
      <Lines
        lines={[
          words.bonusCategory(preferredCategory),
          words.bonusFavourite(clientFavourite),
          words.bonusSkill(niceToHaveSkill, niceToHaveMax),
        ]}
      />
    </Section>
  )
}

function Windows({ config: { acceptanceWindows } }: RulesProps) {
  return (
    <Section title={words.windows}>
      <Facts
        items={TASK_URGENCIES.map((urgency) => ({
          key: urgency,
          term: m.adminUrgency.needed(m.adminUrgency.within[urgency]),
          detail: formatDuration(acceptanceWindows[urgency] * MINUTE),
        }))}
      />
      <p className="measure mt-3 text-ink-3 text-note">{words.windowsNote}</p>
    </Section>
  )
}

function Steps({ config: { escalationSettings } }: RulesProps) {
  const { level1, level2, broadcast } = escalationSettings
  const steps = [
    words.level1(level1.minSkill, level1.maxOffers),
    words.level2(level2.minSkill, level2.maxOffers, level2.extraActiveTasks),
    words.broadcast(broadcast.minSkill, broadcast.minutes),
    words.afterwards,
  ]
  return (
    <Section title={words.escalation}>
      <ol className="measure grid list-decimal gap-2 pl-5 text-sm marker:text-ink-3">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="measure mt-3 text-ink-3 text-note">{words.skipped}</p>
    </Section>
  )
}

function Hours({ config: { timezoneSettings: hours } }: RulesProps) {
  return (
    <Section title={words.hours}>
      <Facts
        items={[
          { term: words.inside, detail: hours.insideScore },
          { term: words.after(hours.afterHours), detail: hours.afterScore },
          { term: words.before(hours.beforeHours), detail: hours.beforeScore },
          { term: words.other, detail: hours.otherScore },
          { term: words.night(clock(hours.nightStartHour), clock(hours.nightEndHour)), detail: hours.nightScore },
        ]}
      />
    </Section>
  )
}

function LeftOut({ config: { exclusionRules: rules } }: RulesProps) {
  const nights = rules.nightHoursFor.map((urgency) => m.adminUrgency.within[urgency])
  return (
    <Section title={words.excluded}>
      <Lines
        lines={[
          ...(rules.overloaded ? [words.overloaded] : []),
          ...(rules.onVacation ? [words.vacation] : []),
          ...(nights.length > 0 ? [words.nightFor(formatList(nights))] : []),
          words.always,
        ]}
      />
    </Section>
  )
}

/** One version of the rules in words and small tables. */
export function Rules({ config }: RulesProps) {
  const { maxActiveTasks, deductionPerTask } = config.workloadSettings
  return (
    <div className="grid grid-cols-1 gap-x-16 gap-y-9 lg:grid-cols-2">
      <div>
        <Weights config={config} />
        <Section title={words.experience}>
          <Note>{words.experienceNote}</Note>
          <ExperienceGrid label={words.experience} cell={(row, column) => config.experienceMatrix[row][column]} />
        </Section>
        <Section title={words.workload}>
          <p className="measure text-sm">{words.workloadText(maxActiveTasks, deductionPerTask)}</p>
        </Section>
      </div>
      <div>
        <Steps config={config} />
        <Windows config={config} />
        <Hours config={config} />
        <LeftOut config={config} />
      </div>
    </div>
  )
}

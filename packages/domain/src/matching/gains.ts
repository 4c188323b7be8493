import type { AlgorithmConfig } from "./config.ts"
import type { CandidateFeatures, TaskFeatures } from "./features.ts"
import { scoreCandidate } from "./score.ts"

export type Gain =
  | { code: "VERIFY_SKILL" | "RAISE_SKILL" | "ADD_SKILL"; skillId: string; points: number }
  | { code: "PREFER_CATEGORY" | "FINISH_A_TASK"; points: number }

type Change = { gain: Gain; candidate: CandidateFeatures }
type Skill = CandidateFeatures["skills"][number]

function withSkill(candidate: CandidateFeatures, skill: Skill): CandidateFeatures {
  return { ...candidate, skills: [...candidate.skills.filter(({ skillId }) => skillId !== skill.skillId), skill] }
}

function skillChanges(candidate: CandidateFeatures, task: TaskFeatures): Change[] {
  const change = (code: "VERIFY_SKILL" | "RAISE_SKILL" | "ADD_SKILL", skill: Skill): Change => ({
    gain: { code, skillId: skill.skillId, points: 0 },
    candidate: withSkill(candidate, skill),
  })
  const ofRequired = task.requiredSkills.flatMap(({ skillId, minLevel }) => {
    const own = candidate.skills.find((skill) => skill.skillId === skillId)
    return own
      ? [change("VERIFY_SKILL", { ...own, verified: true }), change("RAISE_SKILL", { ...own, level: minLevel })]
      : [change("ADD_SKILL", { skillId, level: minLevel, verified: false })]
  })
  const ofNice = task.niceToHaveSkills
    .filter((id) => !candidate.skills.some(({ skillId }) => skillId === id))
    .map((skillId) => change("ADD_SKILL", { skillId, level: "INTERMEDIATE", verified: false }))
  return [...ofRequired, ...ofNice]
}

function otherChanges(candidate: CandidateFeatures, task: TaskFeatures): Change[] {
  const { activeTasks, preferredCategories } = candidate
  return [
    {
      gain: { code: "PREFER_CATEGORY", points: 0 },
      candidate: { ...candidate, preferredCategories: [...preferredCategories, task.category] },
    },
    {
      gain: { code: "FINISH_A_TASK", points: 0 },
      candidate: { ...candidate, activeTasks: Math.max(0, activeTasks - 1) },
    },
  ]
}

/** Single changes within a freelancer's reach that would have raised this score, the largest first, with their points. */
export function possibleGains(candidate: CandidateFeatures, task: TaskFeatures, config: AlgorithmConfig): Gain[] {
  const { total } = scoreCandidate(candidate, task, config)
  return [...skillChanges(candidate, task), ...otherChanges(candidate, task)]
    .map(({ gain, candidate: changed }) => {
      const points = Math.round((scoreCandidate(changed, task, config).total - total) * 100) / 100
      return { ...gain, points }
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
}

import type { DeliverableType, TaskCategory } from "../catalog/enums.ts"
import { copy } from "../copy/index.ts"
import { capital } from "../shared/plain.ts"
import { type Brief, type BriefView, clip } from "./brief.ts"
import { estimatedHours, type RequiredSkill, requiredSkills } from "./effort.ts"
import { type Requirement, requirements } from "./requirements.ts"
import { CATEGORY_SLUGS, deliverableType, taskCategory } from "./task-kind.ts"
import { viewOf } from "./view.ts"
import { describeBrief, describeWork } from "./words.ts"

/** One deliverable as it is priced: by itself, as if it were ordered alone. */
export type DraftPart = {
  deliverable: string
  /** "2 printed posters". */
  name: string
  title: string
  description: string
  category: TaskCategory
  categorySlug: string
  quantity: number
  requiredSkills: RequiredSkill[]
  estimatedHours: number
  /** Its own day, else the brief's; null for the usual one. */
  deadline: string | null
}

export type TaskDraft = {
  title: string
  description: string
  /** Of the part with the most work. */
  category: TaskCategory
  categorySlug: string
  quantity: number
  requirements: Requirement[]
  requiredSkills: RequiredSkill[]
  deliverableType: DeliverableType
  estimatedHours: number
  parts: DraftPart[]
}

const MAX_SKILLS = 10

/** Pieces that are priced one by one. The slides of a carousel are one piece; how many they are shows in the hours. */
function pieces(view: BriefView): number {
  return view.contentType.value === "carousel" ? 1 : (view.quantity.value ?? 1)
}

/** The brief of one deliverable only, as it would be if nothing else were ordered. */
function briefOf(brief: Brief, id: string): Brief {
  const deliverables = brief.deliverables.filter((one) => one.id === id)
  const { taskSummary } = brief
  const alone = { ...brief, deliverables, deadline: viewOf(brief, id).deadline }
  const summary = { ...taskSummary, value: clip(describeBrief(alone), 500) || null }
  return taskSummary.source === "confirmed" || brief.deliverables.length === 1
    ? alone
    : { ...alone, taskSummary: summary }
}

/** What one deliverable needs as a task of its own. */
export function toTaskOf(brief: Brief, id: string): TaskDraft {
  return toTask(briefOf(brief, id))
}

function textsOf(brief: Brief) {
  const summary = brief.taskSummary.value ?? describeBrief(brief)
  const title = clip(capital(describeBrief(brief)) || copy.brief.newTask, 200)
  const outline = requirements(brief)
    .map(({ text }) => `- ${text}`)
    .join("\n")
  const description = [summary, outline].filter(Boolean).join("\n\n")
  return {
    title: title.length < 3 ? copy.brief.task(title) : title,
    description: clip(description.length < 10 ? copy.brief.described(description) : description, 5000),
  }
}

function partOf(brief: Brief, id: string): DraftPart {
  const alone = briefOf(brief, id)
  const view = viewOf(alone)
  const category = taskCategory(view)
  return {
    deliverable: id,
    name: capital(describeWork(view)) || copy.brief.newTask,
    ...textsOf(alone),
    category,
    categorySlug: CATEGORY_SLUGS[category],
    quantity: pieces(view),
    requiredSkills: requiredSkills(view),
    estimatedHours: estimatedHours(view),
    deadline: view.deadline.value,
  }
}

/** The skills of all parts, each once, as required as where it is required most. */
function skillsOf(parts: readonly DraftPart[]): RequiredSkill[] {
  const skills = new Map<string, RequiredSkill>()
  for (const skill of parts.flatMap(({ requiredSkills }) => requiredSkills)) {
    const known = skills.get(skill.slug)
    skills.set(skill.slug, known ? { ...known, isRequired: known.isRequired || skill.isRequired } : skill)
  }
  return [...skills.values()].slice(0, MAX_SKILLS)
}

/** Everything a task needs from a brief, within the limits of the task's columns; each deliverable is a part of it. */
export function toTask(brief: Brief): TaskDraft {
  const parts = brief.deliverables.map(({ id }) => partOf(brief, id))
  const main = parts.toSorted((a, b) => b.estimatedHours - a.estimatedHours)[0] ?? partOf(brief, "d1")
  return {
    ...textsOf(brief),
    category: main.category,
    categorySlug: main.categorySlug,
    quantity: parts.reduce((sum, { quantity }) => sum + quantity, 0),
    requirements: requirements(brief),
    requiredSkills: skillsOf(parts),
    deliverableType: deliverableType(viewOf(brief)),
    estimatedHours: Math.min(
      200,
      parts.reduce((sum, part) => sum + part.estimatedHours, 0),
    ),
    parts,
  }
}

import { SaveSkillInput, SaveTaskCategoryInput } from "@atelier/domain/catalog"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { saveCategory } from "./save-category.ts"
import { saveSkill } from "./save-skill.ts"

export const catalogAdminRouter = router({
  saveSkill: adminProcedure
    .meta({ description: "Add or rename a skill" })
    .input(SaveSkillInput)
    .mutation(({ ctx, input }) => saveSkill(ctx, input)),
  saveCategory: adminProcedure
    .meta({ description: "Add or change a task category", fresh: true })
    .input(SaveTaskCategoryInput)
    .mutation(({ ctx, input }) => saveCategory(ctx, input)),
})

import {
  ActivateStylesInput,
  ListLibraryInput,
  MoveStyleInput,
  SaveSkillInput,
  SaveTaskCategoryInput,
  TagStylesInput,
  UpdateBrandLookInput,
  UpdateStyleInput,
} from "@atelier/domain/catalog"
import { ById } from "@atelier/domain/shared"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { activateBrandLooks, activateStyles } from "./activate-styles.ts"
import { moveCategory, moveStyle } from "./move-before.ts"
import { listAllBrandLooks, listAllCategories, listAllSkills, listLibrary } from "./queries.admin.ts"
import { removeCategory, removeSkill } from "./remove-unused.ts"
import { saveCategory } from "./save-category.ts"
import { saveSkill } from "./save-skill.ts"
import { tagStyles } from "./tag-styles.ts"
import { updateBrandLook, updateStyle } from "./update-style.ts"

export const catalogAdminRouter = router({
  saveSkill: adminProcedure
    .meta({ description: "Add, rename or retire a skill" })
    .input(SaveSkillInput)
    .mutation(({ ctx, input }) => saveSkill(ctx, input)),
  saveCategory: adminProcedure
    .meta({ description: "Add or change a task category", fresh: true })
    .input(SaveTaskCategoryInput)
    .mutation(({ ctx, input }) => saveCategory(ctx, input)),
  skills: adminProcedure
    .meta({ description: "Every skill with how many freelancers have it" })
    .query(({ ctx }) => listAllSkills(ctx)),
  removeSkill: adminProcedure
    .meta({ description: "Delete a skill that no freelancer has and no task needs" })
    .input(ById)
    .mutation(({ ctx, input }) => removeSkill(ctx, input)),
  categories: adminProcedure
    .meta({ description: "Every task category with how many tasks it has" })
    .query(({ ctx }) => listAllCategories(ctx)),
  moveCategory: adminProcedure
    .meta({ description: "Put a task category before another" })
    .input(MoveStyleInput)
    .mutation(({ ctx, input }) => moveCategory(ctx, input)),
  removeCategory: adminProcedure
    .meta({ description: "Delete a task category that no task has", fresh: true })
    .input(ById)
    .mutation(({ ctx, input }) => removeCategory(ctx, input)),
  library: adminProcedure
    .meta({ description: "Every style card with how often it was chosen" })
    .input(ListLibraryInput)
    .query(({ ctx, input }) => listLibrary(ctx, input)),
  updateStyle: adminProcedure
    .meta({ description: "Change what a style card says" })
    .input(UpdateStyleInput)
    .mutation(({ ctx, input }) => updateStyle(ctx, input)),
  activateStyles: adminProcedure
    .meta({ description: "Show style cards to clients, or hide them" })
    .input(ActivateStylesInput)
    .mutation(({ ctx, input }) => activateStyles(ctx, input)),
  tagStyles: adminProcedure
    .meta({ description: "Add and remove tags of many style cards" })
    .input(TagStylesInput)
    .mutation(({ ctx, input }) => tagStyles(ctx, input)),
  moveStyle: adminProcedure
    .meta({ description: "Put a style card before another" })
    .input(MoveStyleInput)
    .mutation(({ ctx, input }) => moveStyle(ctx, input)),
  brandLooks: adminProcedure
    .meta({ description: "Every brand look with how many companies chose it" })
    .query(({ ctx }) => listAllBrandLooks(ctx)),
  updateBrandLook: adminProcedure
    .meta({ description: "Change a brand look" })
    .input(UpdateBrandLookInput)
    .mutation(({ ctx, input }) => updateBrandLook(ctx, input)),
  activateBrandLooks: adminProcedure
    .meta({ description: "Show brand looks to clients, or hide them" })
    .input(ActivateStylesInput)
    .mutation(({ ctx, input }) => activateBrandLooks(ctx, input)),
})

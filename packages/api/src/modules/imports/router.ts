import { ByImportItem, ListImportsInput, StartImportInput } from "@atelier/domain/imports"
import { ById } from "@atelier/domain/shared"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { keepDuplicate } from "./keep-duplicate.ts"
import { getImport, listImports } from "./queries.ts"
import { startImport } from "./start-import.ts"
import { cancelImport, resumeImport } from "./stop-import.ts"

export const importsRouter = router({
  admin: router({
    list: adminProcedure
      .meta({ description: "Imports into the library, newest first" })
      .input(ListImportsInput)
      .query(({ ctx, input }) => listImports(ctx, input)),
    byId: adminProcedure
      .meta({ description: "An import with each of its pictures" })
      .input(ById)
      .query(({ ctx, input }) => getImport(ctx, input.id)),
    start: adminProcedure
      .meta({ description: "Read pictures from the web into the library, for review" })
      .input(StartImportInput)
      .mutation(({ ctx, input }) => startImport(ctx, input)),
    cancel: adminProcedure
      .meta({ description: "Stop an import; what it has read stays" })
      .input(ById)
      .mutation(({ ctx, input }) => cancelImport(ctx, input)),
    resume: adminProcedure
      .meta({ description: "Go on with an import that was stopped or failed" })
      .input(ById)
      .mutation(({ ctx, input }) => resumeImport(ctx, input)),
    keep: adminProcedure
      .meta({ description: "Keep a picture that is much like one of the library" })
      .input(ByImportItem)
      .mutation(({ ctx, input }) => keepDuplicate(ctx, input)),
  }),
})

import {
  AssignTaskInput,
  CancelTaskInput,
  EndTaskInput,
  ListAllTasksInput,
  ReleaseTaskInput,
  RetryTaskInput,
  UpdateTaskInput,
} from "@atelier/domain/tasks"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { assignTask } from "./assign-task.ts"
import { cancelTask } from "./cancel-task.ts"
import { endTask } from "./end-task.ts"
import { countTasks, listTasks } from "./queries.ts"
import { releaseTask } from "./release-task.ts"
import { retryTask } from "./retry-task.ts"
import { updateTask } from "./update-task.ts"

export const tasksAdminRouter = router({
  list: adminProcedure
    .meta({ description: "All tasks, newest first; view at_risk for those in danger." })
    .input(ListAllTasksInput)
    .query(({ ctx, input }) => listTasks(ctx, input)),
  counts: adminProcedure
    .meta({ description: "How many tasks stand in each status." })
    .query(({ ctx }) => countTasks(ctx)),
  assign: adminProcedure
    .meta({ description: "Give a task to an approved freelancer.", fresh: true })
    .input(AssignTaskInput)
    .mutation(({ ctx, input }) => assignTask(ctx, input)),
  release: adminProcedure
    .meta({ description: "Take a task from its freelancer and look for another.", fresh: true })
    .input(ReleaseTaskInput)
    .mutation(({ ctx, input }) => releaseTask(ctx, input)),
  retry: adminProcedure
    .meta({ description: "Search again for a freelancer for a task that no one took." })
    .input(RetryTaskInput)
    .mutation(({ ctx, input }) => retryTask(ctx, input)),
  cancel: adminProcedure
    .meta({ description: "Cancel a task; what comes back follows the rules.", fresh: true })
    .input(CancelTaskInput)
    .mutation(({ ctx, input }) => cancelTask(ctx, input)),
  end: adminProcedure
    .meta({ description: "End any open task with a split between client and freelancer.", fresh: true })
    .input(EndTaskInput)
    .mutation(({ ctx, input }) => endTask(ctx, input)),
  update: adminProcedure
    .meta({ description: "Correct the details of an open task." })
    .input(UpdateTaskInput)
    .mutation(({ ctx, input }) => updateTask(ctx, input)),
})

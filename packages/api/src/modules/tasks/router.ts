import {
  ByApproval,
  CancelTaskInput,
  DeclineOrderInput,
  GetTaskInput,
  ListTasksInput,
  QuoteTaskInput,
  ReleaseTaskInput,
  RequestApprovalInput,
  StartTaskInput,
  SubmitTaskInput,
  TaskTimelineInput,
} from "@atelier/domain/tasks"
import { router } from "#trpc/init"
import { clientProcedure, freelancerProcedure, memberProcedure, readerProcedure } from "#trpc/procedures"
import { getOwnApproval, listWaitingOrders } from "./approvals.ts"
import { getTaskBackground, getTaskFreelancer } from "./background.ts"
import { cancelTask } from "./cancel-task.ts"
import { approveOrder, declineOrder } from "./decide-order.ts"
import { getMonthFacts } from "./month-facts.ts"
import { countTasks, getTasksHome, listTasks } from "./queries.ts"
import { estimateTask, quoteTask } from "./quote-task.ts"
import { releaseTask } from "./release-task.ts"
import { requestApproval, withdrawOrder } from "./request-approval.ts"
import { tasksAdminRouter } from "./router.admin.ts"
import { startTask } from "./start-task.ts"
import { submitTask } from "./submit-task.ts"
import { getTaskDetail } from "./task-detail.ts"
import { listTimeline } from "./timeline.ts"

export const tasksRouter = router({
  home: memberProcedure
    .meta({ description: "What waits for you, oldest deadline first, and what is under way.", standing: "any" })
    .query(({ ctx }) => getTasksHome(ctx)),
  counts: readerProcedure
    .meta({ description: "How many of the tasks you may see stand in each status.", standing: "any" })
    .query(({ ctx }) => countTasks(ctx)),
  list: readerProcedure
    .meta({ description: "Tasks you may see, newest first.", standing: "any" })
    .input(ListTasksInput)
    .query(({ ctx, input }) => listTasks(ctx, input)),
  byId: readerProcedure
    .meta({ description: "One task with its turn card.", standing: "any" })
    .input(GetTaskInput)
    .query(({ ctx, input }) => getTaskDetail(ctx, input.taskId)),
  background: memberProcedure
    .meta({ description: "The client's own words and brand behind a task you may work on.", standing: "any" })
    .input(GetTaskInput)
    .query(({ ctx, input }) => getTaskBackground(ctx, input.taskId)),
  freelancer: memberProcedure
    .meta({ description: "What the freelancer of a task says about themselves.", standing: "any" })
    .input(GetTaskInput)
    .query(({ ctx, input }) => getTaskFreelancer(ctx, input.taskId)),
  timeline: readerProcedure
    .meta({ description: "What happened to a task, newest first.", standing: "any" })
    .input(TaskTimelineInput)
    .query(({ ctx, input }) => listTimeline(ctx, input)),
  quote: clientProcedure
    .meta({ description: "The price of a brief, step by step." })
    .input(QuoteTaskInput)
    .query(({ ctx, input }) => quoteTask(ctx, input)),
  estimate: clientProcedure
    .meta({ description: "The price of what an unfinished brief says so far." })
    .input(QuoteTaskInput)
    .query(({ ctx, input }) => estimateTask(ctx, input)),
  monthFacts: clientProcedure
    .meta({ description: "How your tasks went in the last 30 days.", standing: "any" })
    .query(({ ctx }) => getMonthFacts(ctx)),
  submit: clientProcedure
    .meta({ description: "Turn a brief into a task and pay for it." })
    .input(SubmitTaskInput)
    .mutation(({ ctx, input }) => submitTask(ctx, input)),
  approvals: router({
    waiting: clientProcedure
      .meta({ description: "Orders of members that wait for you", standing: "any" })
      .query(({ ctx }) => listWaitingOrders(ctx)),
    of: clientProcedure
      .meta({ description: "What became of your request to order a brief", standing: "any" })
      .input(QuoteTaskInput)
      .query(({ ctx, input }) => getOwnApproval(ctx, input)),
    request: clientProcedure
      .meta({ limit: "starts", description: "Ask the owner of your company to approve an order" })
      .input(RequestApprovalInput)
      .mutation(({ ctx, input }) => requestApproval(ctx, input)),
    withdraw: clientProcedure
      .meta({ description: "Withdraw an order that waits for approval" })
      .input(ByApproval)
      .mutation(({ ctx, input }) => withdrawOrder(ctx, input)),
    approve: clientProcedure
      .meta({ owner: true, fresh: true, description: "Approve an order of a member, and pay for it" })
      .input(ByApproval)
      .mutation(({ ctx, input }) => approveOrder(ctx, input)),
    decline: clientProcedure
      .meta({ owner: true, description: "Decline an order of a member" })
      .input(DeclineOrderInput)
      .mutation(({ ctx, input }) => declineOrder(ctx, input)),
  }),
  cancel: clientProcedure
    .meta({ description: "Cancel a task; what comes back follows the rules." })
    .input(CancelTaskInput)
    .mutation(({ ctx, input }) => cancelTask(ctx, input)),
  start: freelancerProcedure
    .meta({ description: "Begin the work on your task." })
    .input(StartTaskInput)
    .mutation(({ ctx, input }) => startTask(ctx, input)),
  release: freelancerProcedure
    .meta({ description: "Give your task back, with a reason." })
    .input(ReleaseTaskInput)
    .mutation(({ ctx, input }) => releaseTask(ctx, input)),
  admin: tasksAdminRouter,
})

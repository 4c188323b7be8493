import {
  ArchiveFilesInput,
  FileUrlInput,
  ListFilesInput,
  ListVersionsInput,
  PreflightInput,
  RemoveFileInput,
  UnreadMessagesInput,
} from "@atelier/domain/delivery"
import { ByTask } from "@atelier/domain/shared"
import {
  AcceptSettlementInput,
  AnswerDisputeInput,
  ApproveDeliveryInput,
  BuyRevisionInput,
  DeliverTaskInput,
  EditMessageInput,
  ListMessagesInput,
  MarkMessagesReadInput,
  OpenDisputeInput,
  RateTaskInput,
  ReviseDeliveryInput,
  SendMessageInput,
  WithdrawDisputeInput,
} from "@atelier/domain/tasks"
import { router } from "#trpc/init"
import { clientProcedure, freelancerProcedure, memberProcedure, readerProcedure, sideProcedure } from "#trpc/procedures"
import { approveDelivery } from "./approve-delivery.ts"
import { listArchive } from "./archive-files.ts"
import { checkBeforeDelivery } from "./check-files.ts"
import { deliverVersion } from "./deliver-version.ts"
import { answerDispute } from "./disputes/answer-dispute.ts"
import { openDispute } from "./disputes/open-dispute.ts"
import { acceptSettlement } from "./disputes/settlement.ts"
import { withdrawDispute } from "./disputes/withdraw-dispute.ts"
import { editMessage } from "./edit-message.ts"
import { getFileUrl, listBrandFiles, listFiles } from "./file-view.ts"
import { markMessagesRead } from "./mark-messages-read.ts"
import { countUnread, listMessages } from "./messages.ts"
import { getRating, rateTask } from "./rate-task.ts"
import { removeFile } from "./remove-file.ts"
import { buyRevision, reviseDelivery } from "./revise-delivery.ts"
import { deliveryAdminRouter } from "./router.admin.ts"
import { pinsRouter } from "./router.pins.ts"
import { sendMessage } from "./send-message.ts"
import { listVersions } from "./versions.ts"

export const deliveryRouter = router({
  files: memberProcedure
    .meta({
      description: "References of a brief or task, its brand files, and your uploads that wait to be used.",
      standing: "any",
    })
    .input(ListFilesInput)
    .query(({ ctx, input }) => listFiles(ctx, input)),
  brandFiles: clientProcedure
    .meta({ description: "The logo and font files of your company.", standing: "any" })
    .query(({ ctx }) => listBrandFiles(ctx)),
  fileUrl: memberProcedure
    .meta({ description: "A short-lived address of one file, for you alone.", standing: "any" })
    .input(FileUrlInput)
    .query(({ ctx, input }) => getFileUrl(ctx, input)),
  archiveFiles: memberProcedure
    .meta({ description: "The names and sizes of what an archive holds; nothing is unpacked.", standing: "any" })
    .input(ArchiveFilesInput)
    .query(({ ctx, input }) => listArchive(ctx, input)),
  removeFile: memberProcedure
    .meta({ description: "Throw away an upload of yours that is not used, or a file of your brand." })
    .input(RemoveFileInput)
    .mutation(({ ctx, input }) => removeFile(ctx, input)),
  versions: readerProcedure
    .meta({ description: "The deliveries of a task with their files, newest first.", standing: "any" })
    .input(ListVersionsInput)
    .query(({ ctx, input }) => listVersions(ctx, input.taskId)),
  preflight: freelancerProcedure
    .meta({ description: "Compare uploads with the brief before they are delivered." })
    .input(PreflightInput)
    .query(({ ctx, input }) => checkBeforeDelivery(ctx, input)),
  deliver: freelancerProcedure
    .meta({ description: "Hand in a version of at least one file." })
    .input(DeliverTaskInput)
    .mutation(({ ctx, input }) => deliverVersion(ctx, input)),
  approve: clientProcedure
    .meta({ description: "Approve the version in review; the freelancer is paid." })
    .input(ApproveDeliveryInput)
    .mutation(({ ctx, input }) => approveDelivery(ctx, input)),
  revise: clientProcedure
    .meta({ description: "Ask for changes to the version in review." })
    .input(ReviseDeliveryInput)
    .mutation(({ ctx, input }) => reviseDelivery(ctx, input)),
  buyRevision: clientProcedure
    .meta({ description: "Buy one more revision round and ask for changes." })
    .input(BuyRevisionInput)
    .mutation(({ ctx, input }) => buyRevision(ctx, input)),
  openDispute: sideProcedure
    .meta({ description: "Dispute a version or the changes asked for; deadlines pause until an admin decides." })
    .input(OpenDisputeInput)
    .mutation(({ ctx, input }) => openDispute(ctx, input)),
  answerDispute: sideProcedure
    .meta({ description: "Give the other side's account of a dispute, once." })
    .input(AnswerDisputeInput)
    .mutation(({ ctx, input }) => answerDispute(ctx, input)),
  withdrawDispute: sideProcedure
    .meta({ description: "Withdraw a dispute of yours; work resumes and its deadlines move." })
    .input(WithdrawDisputeInput)
    .mutation(({ ctx, input }) => withdrawDispute(ctx, input)),
  acceptSettlement: sideProcedure
    .meta({ description: "Accept the proposed settlement; once both sides have, it is carried out." })
    .input(AcceptSettlementInput)
    .mutation(({ ctx, input }) => acceptSettlement(ctx, input)),
  messages: memberProcedure
    .meta({ description: "The conversation of a task, newest first.", standing: "any" })
    .input(ListMessagesInput)
    .query(({ ctx, input }) => listMessages(ctx, input)),
  unread: memberProcedure
    .meta({ description: "How many messages of each task you have not read.", standing: "any" })
    .input(UnreadMessagesInput)
    .query(({ ctx, input }) => countUnread(ctx, input)),
  sendMessage: memberProcedure
    .meta({ limit: "messages", description: "Write to those who take part in a task." })
    .input(SendMessageInput)
    .mutation(({ ctx, input }) => sendMessage(ctx, input)),
  editMessage: memberProcedure
    .meta({ description: "Change a message of yours within 15 minutes." })
    .input(EditMessageInput)
    .mutation(({ ctx, input }) => editMessage(ctx, input)),
  markMessagesRead: memberProcedure
    .meta({ viewers: true, description: "Mark the conversation of a task as read up to a message." })
    .input(MarkMessagesReadInput)
    .mutation(({ ctx, input }) => markMessagesRead(ctx, input)),
  rate: clientProcedure
    .meta({ description: "Rate a finished task from 1 to 5, once." })
    .input(RateTaskInput)
    .mutation(({ ctx, input }) => rateTask(ctx, input)),
  rating: readerProcedure
    .meta({ description: "The rating of a task.", standing: "any" })
    .input(ByTask)
    .query(({ ctx, input }) => getRating(ctx, input.taskId)),
  pins: pinsRouter,
  admin: deliveryAdminRouter,
})

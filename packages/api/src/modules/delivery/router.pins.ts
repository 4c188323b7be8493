import {
  AddPinInput,
  AnswerPinInput,
  EditPinInput,
  ListPinsInput,
  RemovePinInput,
  ReopenPinInput,
  ReplyToPinInput,
  ResolvePinInput,
} from "@atelier/domain/delivery"
import { router } from "#trpc/init"
import { freelancerProcedure, memberProcedure, readerProcedure, reviewerProcedure } from "#trpc/procedures"
import { addPin } from "./pins/add-pin.ts"
import { answerPin } from "./pins/answer-pin.ts"
import { editPin, removePin } from "./pins/edit-pin.ts"
import { exportPins, listPins } from "./pins/queries.ts"
import { replyToPin } from "./pins/reply-to-pin.ts"
import { reopenPin, resolvePin } from "./pins/resolve-pin.ts"

export const pinsRouter = router({
  list: readerProcedure
    .meta({ description: "Changes asked for on a task's versions, and your drafts.", standing: "any" })
    .input(ListPinsInput)
    .query(({ ctx, input }) => listPins(ctx, input.taskId)),
  export: readerProcedure
    .meta({ description: "The same as W3C Web Annotations in JSON-LD.", standing: "any" })
    .input(ListPinsInput)
    .query(({ ctx, input }) => exportPins(ctx, input.taskId)),
  add: reviewerProcedure
    .meta({ description: "Mark what should change on the version in review; a draft until you send it." })
    .input(AddPinInput)
    .mutation(({ ctx, input }) => addPin(ctx, input)),
  edit: reviewerProcedure
    .meta({ description: "Change a draft of yours." })
    .input(EditPinInput)
    .mutation(({ ctx, input }) => editPin(ctx, input)),
  remove: reviewerProcedure
    .meta({ description: "Delete a draft of yours." })
    .input(RemovePinInput)
    .mutation(({ ctx, input }) => removePin(ctx, input)),
  reply: memberProcedure
    .meta({ limit: "messages", description: "Write in the thread of a change that was asked for." })
    .input(ReplyToPinInput)
    .mutation(({ ctx, input }) => replyToPin(ctx, input)),
  answer: freelancerProcedure
    .meta({ description: "Say that a change is made, or why it cannot be, before you deliver." })
    .input(AnswerPinInput)
    .mutation(({ ctx, input }) => answerPin(ctx, input)),
  resolve: reviewerProcedure
    .meta({ description: "Confirm that a change you asked for is settled." })
    .input(ResolvePinInput)
    .mutation(({ ctx, input }) => resolvePin(ctx, input)),
  reopen: reviewerProcedure
    .meta({ description: "Ask for a change again." })
    .input(ReopenPinInput)
    .mutation(({ ctx, input }) => reopenPin(ctx, input)),
})

import { ListNotificationsInput, MarkReadInput } from "@atelier/domain/notifications"
import { router } from "#trpc/init"
import { memberProcedure } from "#trpc/procedures"
import { markRead } from "./mark-read.ts"
import { countUnread, getPreferences, listNotifications } from "./queries.ts"

const procedure = memberProcedure.meta({ standing: "any" })

export const notificationsRouter = router({
  list: procedure
    .meta({ description: "Own notifications, newest first" })
    .input(ListNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  unreadCount: procedure.meta({ description: "How many are unread" }).query(({ ctx }) => countUnread(ctx)),
  preferences: procedure.meta({ description: "Which e-mails one wants" }).query(({ ctx }) => getPreferences(ctx)),
  markRead: procedure
    .meta({ viewers: true, description: "Mark notifications read: the named ones, or all" })
    .input(MarkReadInput)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
})

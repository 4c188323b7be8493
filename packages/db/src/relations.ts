import { relations } from "drizzle-orm"
import {
  accounts,
  artistSkills,
  audiences,
  briefMessages,
  briefs,
  clientArtistAffinity,
  companies,
  creditTransactions,
  deliverableStyleReferences,
  deliveryVersions,
  disputes,
  freelancerEarnings,
  freelancerProfiles,
  matchingCandidates,
  matchingRounds,
  notifications,
  payoutDestinations,
  payouts,
  purchases,
  reviewComments,
  reviewPins,
  securitySnapshots,
  securityTestResults,
  securityTestRuns,
  securityTests,
  sessions,
  skills,
  stripeConnectAccounts,
  styleSelectionHistory,
  taskActivityLog,
  taskCategories,
  taskFiles,
  taskMessages,
  taskOffers,
  taskRatings,
  taskSkillRequirements,
  tasks,
  testSchedules,
  users,
} from "./schema/index.ts"

export const usersRelations = relations(users, ({ one, many }) => ({
  freelancerProfile: one(freelancerProfiles, {
    relationName: "profile",
    fields: [users.id],
    references: [freelancerProfiles.userId],
  }),
  company: one(companies, { fields: [users.companyId], references: [companies.id] }),
  sessions: many(sessions),
  accounts: many(accounts),
  briefs: many(briefs),
  clientTasks: many(tasks, { relationName: "client" }),
  freelancerTasks: many(tasks, { relationName: "freelancer" }),
  artistSkills: many(artistSkills, { relationName: "artist" }),
  taskOffers: many(taskOffers),
  notifications: many(notifications),
  creditTransactions: many(creditTransactions, { relationName: "owner" }),
  purchases: many(purchases),
  earnings: many(freelancerEarnings),
  payouts: many(payouts, { relationName: "freelancer" }),
  payoutDestinations: many(payoutDestinations),
  stripeConnectAccount: one(stripeConnectAccounts, { fields: [users.id], references: [stripeConnectAccounts.userId] }),
}))

export const sessionsRelations = relations(sessions, ({ one }) => ({
  user: one(users, { fields: [sessions.userId], references: [users.id] }),
}))

export const accountsRelations = relations(accounts, ({ one }) => ({
  user: one(users, { fields: [accounts.userId], references: [users.id] }),
}))

export const freelancerProfilesRelations = relations(freelancerProfiles, ({ one, many }) => ({
  user: one(users, { relationName: "profile", fields: [freelancerProfiles.userId], references: [users.id] }),
  artistSkills: many(artistSkills, { relationName: "profileSkills" }),
}))

export const companiesRelations = relations(companies, ({ many }) => ({
  members: many(users),
  audiences: many(audiences),
}))

export const audiencesRelations = relations(audiences, ({ one }) => ({
  company: one(companies, { fields: [audiences.companyId], references: [companies.id] }),
}))

export const skillsRelations = relations(skills, ({ many }) => ({
  artistSkills: many(artistSkills),
  taskSkillRequirements: many(taskSkillRequirements),
}))

export const artistSkillsRelations = relations(artistSkills, ({ one }) => ({
  artist: one(users, { relationName: "artist", fields: [artistSkills.artistId], references: [users.id] }),
  profile: one(freelancerProfiles, {
    relationName: "profileSkills",
    fields: [artistSkills.artistId],
    references: [freelancerProfiles.userId],
  }),
  skill: one(skills, { fields: [artistSkills.skillId], references: [skills.id] }),
}))

export const taskCategoriesRelations = relations(taskCategories, ({ many }) => ({ tasks: many(tasks) }))

export const briefsRelations = relations(briefs, ({ one, many }) => ({
  client: one(users, { fields: [briefs.clientId], references: [users.id] }),
  company: one(companies, { fields: [briefs.companyId], references: [companies.id] }),
  audience: one(audiences, { fields: [briefs.audienceId], references: [audiences.id] }),
  messages: many(briefMessages),
  task: one(tasks, { fields: [briefs.id], references: [tasks.briefId] }),
}))

export const briefMessagesRelations = relations(briefMessages, ({ one }) => ({
  brief: one(briefs, { fields: [briefMessages.briefId], references: [briefs.id] }),
}))

export const styleSelectionHistoryRelations = relations(styleSelectionHistory, ({ one }) => ({
  user: one(users, { fields: [styleSelectionHistory.userId], references: [users.id] }),
  style: one(deliverableStyleReferences, {
    fields: [styleSelectionHistory.styleId],
    references: [deliverableStyleReferences.id],
  }),
}))

export const tasksRelations = relations(tasks, ({ one, many }) => ({
  client: one(users, { relationName: "client", fields: [tasks.clientId], references: [users.id] }),
  freelancer: one(users, { relationName: "freelancer", fields: [tasks.freelancerId], references: [users.id] }),
  category: one(taskCategories, { fields: [tasks.categoryId], references: [taskCategories.id] }),
  brief: one(briefs, { fields: [tasks.briefId], references: [briefs.id] }),
  files: many(taskFiles),
  messages: many(taskMessages),
  versions: many(deliveryVersions),
  offers: many(taskOffers),
  rounds: many(matchingRounds),
  activity: many(taskActivityLog),
  skillRequirements: many(taskSkillRequirements),
  disputes: many(disputes),
  rating: one(taskRatings, { fields: [tasks.id], references: [taskRatings.taskId] }),
}))

export const taskSkillRequirementsRelations = relations(taskSkillRequirements, ({ one }) => ({
  task: one(tasks, { fields: [taskSkillRequirements.taskId], references: [tasks.id] }),
  skill: one(skills, { fields: [taskSkillRequirements.skillId], references: [skills.id] }),
}))

export const taskActivityLogRelations = relations(taskActivityLog, ({ one }) => ({
  task: one(tasks, { fields: [taskActivityLog.taskId], references: [tasks.id] }),
  actor: one(users, { fields: [taskActivityLog.actorId], references: [users.id] }),
}))

export const taskOffersRelations = relations(taskOffers, ({ one }) => ({
  task: one(tasks, { fields: [taskOffers.taskId], references: [tasks.id] }),
  artist: one(users, { fields: [taskOffers.artistId], references: [users.id] }),
  round: one(matchingRounds, { fields: [taskOffers.roundId], references: [matchingRounds.id] }),
}))

export const matchingRoundsRelations = relations(matchingRounds, ({ one, many }) => ({
  task: one(tasks, { fields: [matchingRounds.taskId], references: [tasks.id] }),
  candidates: many(matchingCandidates),
  offers: many(taskOffers),
}))

export const matchingCandidatesRelations = relations(matchingCandidates, ({ one }) => ({
  round: one(matchingRounds, { fields: [matchingCandidates.roundId], references: [matchingRounds.id] }),
  artist: one(users, { fields: [matchingCandidates.artistId], references: [users.id] }),
}))

export const clientArtistAffinityRelations = relations(clientArtistAffinity, ({ one }) => ({
  client: one(users, {
    relationName: "affinityClient",
    fields: [clientArtistAffinity.clientId],
    references: [users.id],
  }),
  artist: one(users, {
    relationName: "affinityArtist",
    fields: [clientArtistAffinity.artistId],
    references: [users.id],
  }),
}))

export const deliveryVersionsRelations = relations(deliveryVersions, ({ one, many }) => ({
  task: one(tasks, { fields: [deliveryVersions.taskId], references: [tasks.id] }),
  files: many(taskFiles),
}))

export const taskFilesRelations = relations(taskFiles, ({ one, many }) => ({
  task: one(tasks, { fields: [taskFiles.taskId], references: [tasks.id] }),
  version: one(deliveryVersions, { fields: [taskFiles.versionId], references: [deliveryVersions.id] }),
  message: one(taskMessages, { fields: [taskFiles.messageId], references: [taskMessages.id] }),
  pins: many(reviewPins),
}))

export const taskMessagesRelations = relations(taskMessages, ({ one, many }) => ({
  task: one(tasks, { fields: [taskMessages.taskId], references: [tasks.id] }),
  sender: one(users, { fields: [taskMessages.senderId], references: [users.id] }),
  files: many(taskFiles),
}))

export const reviewPinsRelations = relations(reviewPins, ({ one, many }) => ({
  file: one(taskFiles, { fields: [reviewPins.fileId], references: [taskFiles.id] }),
  version: one(deliveryVersions, { fields: [reviewPins.versionId], references: [deliveryVersions.id] }),
  comments: many(reviewComments),
}))

export const reviewCommentsRelations = relations(reviewComments, ({ one }) => ({
  pin: one(reviewPins, { fields: [reviewComments.pinId], references: [reviewPins.id] }),
  author: one(users, { fields: [reviewComments.authorId], references: [users.id] }),
}))

export const disputesRelations = relations(disputes, ({ one }) => ({
  task: one(tasks, { fields: [disputes.taskId], references: [tasks.id] }),
}))

export const notificationsRelations = relations(notifications, ({ one }) => ({
  user: one(users, { fields: [notifications.userId], references: [users.id] }),
}))

export const creditTransactionsRelations = relations(creditTransactions, ({ one }) => ({
  user: one(users, { relationName: "owner", fields: [creditTransactions.userId], references: [users.id] }),
  task: one(tasks, { fields: [creditTransactions.relatedTaskId], references: [tasks.id] }),
}))

export const purchasesRelations = relations(purchases, ({ one }) => ({
  user: one(users, { fields: [purchases.userId], references: [users.id] }),
}))

export const freelancerEarningsRelations = relations(freelancerEarnings, ({ one }) => ({
  freelancer: one(users, { fields: [freelancerEarnings.freelancerId], references: [users.id] }),
  task: one(tasks, { fields: [freelancerEarnings.taskId], references: [tasks.id] }),
  payout: one(payouts, { fields: [freelancerEarnings.payoutId], references: [payouts.id] }),
}))

export const payoutsRelations = relations(payouts, ({ one, many }) => ({
  freelancer: one(users, { relationName: "freelancer", fields: [payouts.freelancerId], references: [users.id] }),
  earnings: many(freelancerEarnings),
  destination: one(payoutDestinations, { fields: [payouts.destinationId], references: [payoutDestinations.id] }),
}))

export const payoutDestinationsRelations = relations(payoutDestinations, ({ one }) => ({
  user: one(users, { fields: [payoutDestinations.userId], references: [users.id] }),
}))

export const stripeConnectAccountsRelations = relations(stripeConnectAccounts, ({ one }) => ({
  user: one(users, { fields: [stripeConnectAccounts.userId], references: [users.id] }),
}))

export const securityTestsRelations = relations(securityTests, ({ many }) => ({ results: many(securityTestResults) }))

export const testSchedulesRelations = relations(testSchedules, ({ many }) => ({ runs: many(securityTestRuns) }))

export const securityTestRunsRelations = relations(securityTestRuns, ({ one, many }) => ({
  schedule: one(testSchedules, { fields: [securityTestRuns.scheduleId], references: [testSchedules.id] }),
  results: many(securityTestResults),
  snapshots: many(securitySnapshots),
}))

export const securityTestResultsRelations = relations(securityTestResults, ({ one }) => ({
  run: one(securityTestRuns, { fields: [securityTestResults.runId], references: [securityTestRuns.id] }),
  test: one(securityTests, { fields: [securityTestResults.testId], references: [securityTests.id] }),
}))

export const securitySnapshotsRelations = relations(securitySnapshots, ({ one }) => ({
  run: one(securityTestRuns, { fields: [securitySnapshots.runId], references: [securityTestRuns.id] }),
}))

CREATE TYPE "public"."dispute_category" AS ENUM('NOT_AS_BRIEFED', 'QUALITY', 'LATE', 'BEYOND_BRIEF', 'NO_RESPONSE', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."dispute_outcome" AS ENUM('COMPLETED', 'CANCELLED');--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'TASK_DISPUTE_ANSWER' BEFORE 'TASK_DISPUTE_RESOLVE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'TASK_DISPUTE_WITHDRAW' BEFORE 'TASK_DISPUTE_RESOLVE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'TASK_DISPUTE_PROPOSE' BEFORE 'TASK_DISPUTE_RESOLVE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'TASK_DISPUTE_ACCEPT' BEFORE 'TASK_DISPUTE_RESOLVE';--> statement-breakpoint
ALTER TABLE "task_activity_log" DROP CONSTRAINT "task_activity_log_action_known";--> statement-breakpoint
DROP INDEX "disputes_one_open";--> statement-breakpoint
DROP INDEX "disputes_open_idx";--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "category" "dispute_category" DEFAULT 'OTHER' NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "refund_percent" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "proposal" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "proposed_outcome" "dispute_outcome";--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "proposed_refund_credits" integer;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "proposed_note" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "proposed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "client_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "freelancer_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_one_pending" ON "disputes" USING btree ("task_id") WHERE "disputes"."resolved_at" is null and "disputes"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "disputes_answered_by_idx" ON "disputes" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "disputes_proposed_by_idx" ON "disputes" USING btree ("proposed_by");--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_refund_percent_range" CHECK ("disputes"."refund_percent" between 0 and 100);--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_answer_complete" CHECK (num_nonnulls("disputes"."answer", "disputes"."answered_by", "disputes"."answered_at") in (0, 3));--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_proposal_complete" CHECK (num_nonnulls("disputes"."proposed_outcome", "disputes"."proposed_refund_credits", "disputes"."proposed_note", "disputes"."proposed_by", "disputes"."proposed_at") = case when "disputes"."proposal" = 0 then 0 else 5 end);--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_accepted_is_proposed" CHECK ("disputes"."proposal" > 0 or ("disputes"."client_accepted_at" is null and "disputes"."freelancer_accepted_at" is null));--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_one_end" CHECK ("disputes"."resolved_at" is null or "disputes"."withdrawn_at" is null);--> statement-breakpoint
ALTER TABLE "task_activity_log" ADD CONSTRAINT "task_activity_log_action_known" CHECK ("task_activity_log"."action" in ('created', 'offered', 'assigned', 'declined', 'offer_expired', 'unassignable', 'retried', 'started', 'released', 'submitted', 'passed', 'returned', 'approved', 'completed', 'revision_requested', 'cancelled', 'dispute_resolved', 'offer_withdrawn', 'revision_purchased', 'dispute_opened', 'dispute_answered', 'dispute_withdrawn', 'settlement_proposed', 'settlement_accepted', 'deadline_changed', 'details_changed', 'rated'));
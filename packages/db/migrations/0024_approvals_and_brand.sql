ALTER TYPE "public"."notification_event" ADD VALUE 'ORDER_APPROVAL' BEFORE 'EARNING_AVAILABLE';--> statement-breakpoint
CREATE TABLE "order_approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"brief_id" uuid NOT NULL,
	"brief_version" integer NOT NULL,
	"title" text NOT NULL,
	"credits" integer NOT NULL,
	"cause" text NOT NULL,
	"requested_by" text NOT NULL,
	"note" text,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"answer" text,
	"task_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_approvals_state_known" CHECK ("order_approvals"."state" in ('WAITING', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
	CONSTRAINT "order_approvals_cause_known" CHECK ("order_approvals"."cause" in ('LIMIT', 'BUDGET')),
	CONSTRAINT "order_approvals_credits_positive" CHECK ("order_approvals"."credits" > 0),
	CONSTRAINT "order_approvals_title_length" CHECK (char_length("order_approvals"."title") between 1 and 200),
	CONSTRAINT "order_approvals_note_length" CHECK (char_length("order_approvals"."note") between 1 and 1000),
	CONSTRAINT "order_approvals_answer_length" CHECK (char_length("order_approvals"."answer") between 1 and 1000),
	CONSTRAINT "order_approvals_decided" CHECK (("order_approvals"."state" = 'WAITING') = ("order_approvals"."decided_at" is null)),
	CONSTRAINT "order_approvals_declined_in_words" CHECK ("order_approvals"."state" <> 'DECLINED' or "order_approvals"."answer" is not null)
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "tone_words" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "brand_dos" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "brand_donts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "order_approvals_one_waiting" ON "order_approvals" USING btree ("brief_id") WHERE "order_approvals"."state" = 'WAITING';--> statement-breakpoint
CREATE INDEX "order_approvals_company_idx" ON "order_approvals" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "order_approvals_brief_idx" ON "order_approvals" USING btree ("brief_id","created_at");--> statement-breakpoint
CREATE INDEX "order_approvals_requested_by_idx" ON "order_approvals" USING btree ("requested_by");--> statement-breakpoint
CREATE INDEX "order_approvals_decided_by_idx" ON "order_approvals" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "order_approvals_task_idx" ON "order_approvals" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "order_approvals_expires_idx" ON "order_approvals" USING btree ("expires_at") WHERE "order_approvals"."state" = 'WAITING';
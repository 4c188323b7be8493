ALTER TYPE "public"."file_kind" ADD VALUE 'LOGO';--> statement-breakpoint
ALTER TYPE "public"."file_kind" ADD VALUE 'FONT';--> statement-breakpoint
ALTER TABLE "task_files" DROP CONSTRAINT "task_files_has_owner";--> statement-breakpoint
ALTER TABLE "task_files" ADD COLUMN "company_id" uuid;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_files_company_idx" ON "task_files" USING btree ("company_id") WHERE "task_files"."company_id" is not null;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_has_owner" CHECK (num_nonnulls("task_files"."task_id", "task_files"."brief_id", "task_files"."company_id") > 0 or "task_files"."kind"::text = 'LIBRARY');
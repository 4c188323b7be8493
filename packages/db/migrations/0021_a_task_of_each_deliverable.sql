ALTER TABLE "tasks" DROP CONSTRAINT "tasks_chat_history_size";--> statement-breakpoint
DROP INDEX "tasks_brief_unique";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "deliverable" text;--> statement-breakpoint
CREATE INDEX "tasks_brief_idx" ON "tasks" USING btree ("brief_id") WHERE "tasks"."brief_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_brief_part_unique" ON "tasks" USING btree ("brief_id","deliverable") WHERE "tasks"."deliverable" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_brief_unique" ON "tasks" USING btree ("brief_id") WHERE "tasks"."brief_id" is not null and "tasks"."deliverable" is null;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_deliverable_of_brief" CHECK ("tasks"."deliverable" is null or "tasks"."brief_id" is not null);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_chat_history_size" CHECK (pg_column_size("tasks"."chat_history") <= 4194304);
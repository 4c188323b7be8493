ALTER TABLE "task_files" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_facts_size" CHECK (pg_column_size("task_files"."facts") <= 524288);
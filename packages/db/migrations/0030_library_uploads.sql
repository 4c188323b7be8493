ALTER TYPE "public"."file_kind" ADD VALUE 'LIBRARY';--> statement-breakpoint
ALTER TABLE "task_files" DROP CONSTRAINT "task_files_has_owner";--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_has_owner" CHECK ("task_files"."task_id" is not null or "task_files"."brief_id" is not null or "task_files"."kind"::text = 'LIBRARY');
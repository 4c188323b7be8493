ALTER TYPE "public"."import_log_status" ADD VALUE 'CANCELLED';--> statement-breakpoint
ALTER TABLE "import_logs" ADD COLUMN "found" integer;
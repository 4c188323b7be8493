CREATE TYPE "public"."audit_via" AS ENUM('web', 'cli', 'script', 'job', 'webhook');--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "via" "audit_via";--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "operator" text;
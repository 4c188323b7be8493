ALTER TYPE "public"."notification_event" ADD VALUE 'JOB_FAILED' BEFORE 'PROOF_FAILED';--> statement-breakpoint
CREATE TABLE "worker_beats" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);

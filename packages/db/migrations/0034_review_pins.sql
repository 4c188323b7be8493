-- Unused since release 0.0.0: no program has written or read a row of review_pins or review_comments.
CREATE TYPE "public"."pin_side" AS ENUM('CLIENT', 'ATELIER');--> statement-breakpoint
CREATE TYPE "public"."pin_tag" AS ENUM('MISSED', 'WISH', 'TASTE');--> statement-breakpoint
ALTER TABLE "delivery_versions" DROP CONSTRAINT "delivery_versions_feedback_given";--> statement-breakpoint
ALTER TABLE "review_comments" DROP CONSTRAINT "review_comments_body_length";--> statement-breakpoint
ALTER TABLE "review_pins" DROP CONSTRAINT "review_pins_point_range";--> statement-breakpoint
ALTER TABLE "review_pins" DROP CONSTRAINT "review_pins_time_range";--> statement-breakpoint
ALTER TABLE "review_pins" DROP CONSTRAINT "review_pins_page_positive";--> statement-breakpoint
ALTER TABLE "review_pins" DROP CONSTRAINT "review_pins_carried_from_id_review_pins_id_fk";
--> statement-breakpoint
DROP INDEX "review_pins_number_unique";--> statement-breakpoint
DROP INDEX "review_pins_carried_from_unique";--> statement-breakpoint
ALTER TABLE "review_pins" ALTER COLUMN "file_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "review_pins" ALTER COLUMN "number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD COLUMN "sent_pins" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "review_comments" ADD COLUMN "verdict" "pin_verdict";--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "version_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "side" "pin_side" NOT NULL;--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "author_id" text NOT NULL;--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "selector" jsonb;--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "body" text NOT NULL;--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "tag" "pin_tag" NOT NULL;--> statement-breakpoint
ALTER TABLE "review_pins" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_version_id_delivery_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."delivery_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_pins_task_number_unique" ON "review_pins" USING btree ("task_id","number");--> statement-breakpoint
CREATE INDEX "review_pins_version_idx" ON "review_pins" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "review_pins_file_idx" ON "review_pins" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "review_pins_author_idx" ON "review_pins" USING btree ("author_id");--> statement-breakpoint
ALTER TABLE "review_pins" DROP COLUMN "page";--> statement-breakpoint
ALTER TABLE "review_pins" DROP COLUMN "x";--> statement-breakpoint
ALTER TABLE "review_pins" DROP COLUMN "y";--> statement-breakpoint
ALTER TABLE "review_pins" DROP COLUMN "start_ms";--> statement-breakpoint
ALTER TABLE "review_pins" DROP COLUMN "end_ms";--> statement-breakpoint
ALTER TABLE "review_pins" DROP COLUMN "carried_from_id";--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_feedback_length" CHECK (char_length("delivery_versions"."review_feedback") <= 5000 and char_length("delivery_versions"."client_feedback") <= 5000);--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_sent_pins_nonnegative" CHECK ("delivery_versions"."sent_pins" >= 0);--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_feedback_given" CHECK (("delivery_versions"."review_outcome" is distinct from 'RETURNED' or "delivery_versions"."sent_pins" > 0 or coalesce(char_length("delivery_versions"."review_feedback"), 0) > 0) and ("delivery_versions"."client_decision" is distinct from 'REVISION_REQUESTED' or "delivery_versions"."sent_pins" > 0 or coalesce(char_length("delivery_versions"."client_feedback"), 0) > 0));--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_body_length" CHECK (char_length("review_comments"."body") <= 5000 and ("review_comments"."body" <> '' or "review_comments"."verdict" is not distinct from 'FIXED'));--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_number_positive" CHECK ("review_pins"."number" > 0);--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_numbered_when_sent" CHECK (("review_pins"."number" is null) = ("review_pins"."sent_at" is null));--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_draft_open" CHECK ("review_pins"."sent_at" is not null or ("review_pins"."status" = 'OPEN' and "review_pins"."verdict" is null));--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_place_on_file" CHECK ("review_pins"."selector" is null or "review_pins"."file_id" is not null);--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_selector_size" CHECK (pg_column_size("review_pins"."selector") <= 16384);--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_body_length" CHECK (char_length("review_pins"."body") between 1 and 2000);
--> statement-breakpoint
CREATE FUNCTION guard_pins_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM review_pins
		WHERE task_id = new.task_id AND sent_at IS NOT NULL AND status = 'OPEN' AND verdict IS NULL;
	IF FOUND THEN
		RAISE EXCEPTION 'task % has open pins without an answer', new.task_id
			USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = 'delivery_versions_pins_answered';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER pins_answered BEFORE INSERT ON delivery_versions FOR EACH ROW EXECUTE FUNCTION guard_pins_answered();
--> statement-breakpoint
CREATE FUNCTION guard_sent_pin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (old.task_id, old.version_id, old.file_id, old.side, old.author_id, old.number, old.selector, old.body, old.tag, old.requirement_id, old.sent_at)
		IS DISTINCT FROM
		(new.task_id, new.version_id, new.file_id, new.side, new.author_id, new.number, new.selector, new.body, new.tag, new.requirement_id, new.sent_at) THEN
		RAISE EXCEPTION 'pin % was sent and stays as it is', old.id
			USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = 'review_pins_sent_frozen';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER sent_frozen BEFORE UPDATE ON review_pins FOR EACH ROW WHEN (old.sent_at IS NOT NULL) EXECUTE FUNCTION guard_sent_pin();

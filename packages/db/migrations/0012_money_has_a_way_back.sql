ALTER TYPE "public"."webhook_event_status" ADD VALUE 'REFUSED';--> statement-breakpoint
ALTER TYPE "public"."notification_event" ADD VALUE 'CREDITS_RESTORED' BEFORE 'EARNING_AVAILABLE';--> statement-breakpoint
ALTER TABLE "credit_transactions" DROP CONSTRAINT "credit_transactions_sign_of_type";--> statement-breakpoint
ALTER TABLE "task_transitions" DROP CONSTRAINT "task_transitions_event_known";--> statement-breakpoint
ALTER TABLE "purchase_refunds" ALTER COLUMN "reason" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "purchases" ADD COLUMN "returns_asked_at" timestamp(6) with time zone;--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "held_reason" text;--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "purchases_unsettled_idx" ON "purchases" USING btree ("updated_at") WHERE "purchases"."status" in ('OPEN', 'PROCESSING');--> statement-breakpoint
ALTER TABLE "purchase_refunds" ADD CONSTRAINT "purchase_refunds_reason_known" CHECK ("purchase_refunds"."reason" in ('refund', 'dispute'));--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_sign_of_type" CHECK (case "credit_transactions"."type" when 'USAGE' then "credit_transactions"."amount" < 0 when 'CLAWBACK' then true when 'ADJUSTMENT' then true else "credit_transactions"."amount" > 0 end);--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_held_complete" CHECK (("payouts"."held_reason" is null) = ("payouts"."held_at" is null));--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_held_while_processing" CHECK ("payouts"."held_reason" is null or "payouts"."status" = 'PROCESSING');--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_held_reason_known" CHECK ("payouts"."held_reason" in ('SUSPENDED', 'ACCOUNT_NOT_READY', 'ACCOUNT_FROZEN'));--> statement-breakpoint
ALTER TABLE "task_transitions" ADD CONSTRAINT "task_transitions_event_known" CHECK ("task_transitions"."event" in ('submit', 'offer', 'broadcast', 'accept', 'decline', 'expire', 'exhaust', 'retry', 'assign', 'start', 'release', 'deliver', 'pass', 'return', 'approve', 'revise', 'cancel', 'resolve', 'end'));
--> statement-breakpoint
ALTER TABLE task_transitions DISABLE TRIGGER append_only;
--> statement-breakpoint
INSERT INTO task_transitions (event, from_status, to_status) VALUES
	('end', 'PENDING', 'CANCELLED'),
	('end', 'OFFERED', 'CANCELLED'),
	('end', 'ASSIGNED', 'CANCELLED'),
	('end', 'IN_PROGRESS', 'CANCELLED'),
	('end', 'PENDING_ADMIN_REVIEW', 'CANCELLED'),
	('end', 'IN_REVIEW', 'CANCELLED'),
	('end', 'REVISION_REQUESTED', 'CANCELLED'),
	('end', 'UNASSIGNABLE', 'CANCELLED');
--> statement-breakpoint
ALTER TABLE task_transitions ENABLE TRIGGER append_only;
--> statement-breakpoint
-- A broadcast reaches everyone at once and holds no place on anyone's desk: whoever accepts one needs room for it. The
-- profile is locked first, so that of many accepts at once each sees the one before.
CREATE FUNCTION guard_own_limit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	room integer;
BEGIN
	SELECT max_concurrent_tasks INTO room FROM freelancer_profiles WHERE user_id = new.artist_id FOR NO KEY UPDATE;
	IF (SELECT count(*) FROM tasks
		WHERE freelancer_id = new.artist_id AND status IN ('ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED')) >= room THEN
		RAISE EXCEPTION 'freelancer % has % active tasks already', new.artist_id, room
			USING ERRCODE = 'check_violation', TABLE = 'task_offers', CONSTRAINT = 'task_offers_own_limit';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER own_limit BEFORE UPDATE ON task_offers FOR EACH ROW
	WHEN (old.response = 'PENDING' AND new.response = 'ACCEPTED' AND new.broadcast)
	EXECUTE FUNCTION guard_own_limit();
--> statement-breakpoint
-- Money that comes back undoes what left before, never more.
CREATE FUNCTION guard_returned_money() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM purchases WHERE id = new.purchase_id FOR NO KEY UPDATE;
	IF new.amount_cents + coalesce((SELECT sum(amount_cents) FROM purchase_refunds
		WHERE purchase_id = new.purchase_id AND reason = new.reason), 0) < 0 THEN
		RAISE EXCEPTION 'more comes back to purchase % than had left', new.purchase_id
			USING ERRCODE = 'check_violation', TABLE = 'purchase_refunds', CONSTRAINT = 'purchase_refunds_not_below_zero';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER not_below_zero BEFORE INSERT ON purchase_refunds FOR EACH ROW
	WHEN (new.amount_cents < 0) EXECUTE FUNCTION guard_returned_money();

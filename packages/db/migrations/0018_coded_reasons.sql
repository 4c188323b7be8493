ALTER TABLE "freelancer_earnings" DROP CONSTRAINT "freelancer_earnings_reason_length";--> statement-breakpoint
ALTER TABLE "payouts" DROP CONSTRAINT "payouts_failed_has_reason";--> statement-breakpoint
ALTER TABLE "briefs" ALTER COLUMN "title" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "briefs" ALTER COLUMN "title" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_transactions" ALTER COLUMN "description" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "failure_code" text;--> statement-breakpoint
-- What code wrote becomes a code. Sentences of payouts that no version of ours wrote are a person's and stay; the journal of
-- credits is never rewritten, so its older rows keep their sentences and have no cause.
UPDATE users SET credits_frozen_reason = 'PAYMENT_RETURNED' WHERE credits_frozen_reason IS NOT NULL;
--> statement-breakpoint
UPDATE purchases SET failure_reason = CASE status WHEN 'FAILED' THEN 'PAYMENT_REFUSED' WHEN 'EXPIRED' THEN 'CHECKOUT_UNKNOWN' END
	WHERE failure_reason IS NOT NULL;
--> statement-breakpoint
UPDATE freelancer_earnings SET reason = CASE
	WHEN state = 'AVAILABLE' AND reason LIKE 'Can be withdrawn again%' THEN 'PAYOUT_FAILED'
	WHEN state = 'AVAILABLE' THEN 'HOLD_ENDED'
	WHEN state = 'REQUESTED' THEN 'PAYOUT_REQUESTED'
	WHEN state = 'PAID' THEN 'PAYOUT_ARRIVED'
	ELSE 'TASK_COMPLETED' END;
--> statement-breakpoint
UPDATE payouts SET failure_code = known.code, failure_reason = NULL
	FROM (VALUES
		('Stripe took the transfer back.', 'TRANSFER_REVERSED'),
		('You cancelled it while it was held.', 'CANCELLED_WHILE_HELD'),
		('The bank sent the money back.', 'RETURNED_BY_BANK'),
		('Our own account at Stripe did not hold enough. We are told; ask for the payout again tomorrow.', 'ATELIER_BALANCE_LOW'),
		('Stripe does not let your payout account receive money now. Open it and finish what Stripe asks for.', 'ACCOUNT_CANNOT_RECEIVE'),
		('Stripe does not know your payout account any more. Write to us.', 'ACCOUNT_UNKNOWN'),
		('Stripe refused the transfer. We are told and look into it.', 'REFUSED_BY_STRIPE')
	) known (sentence, code) WHERE payouts.failure_reason = known.sentence;
--> statement-breakpoint
UPDATE tasks SET cancellation_reason = 'NO_FREELANCER'
	WHERE status = 'CANCELLED' AND cancellation_reason ~ '^No freelancer was available within [0-9]+ hours\.$';
--> statement-breakpoint
UPDATE briefs SET title = NULL WHERE title = 'Untitled brief';
--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_failure_reason_known" CHECK ("purchases"."failure_reason" in ('PAYMENT_REFUSED', 'CHECKOUT_UNKNOWN'));--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_cause_known" CHECK ("credit_transactions"."cause" in ('TASK_SUBMITTED', 'REVISION_BOUGHT', 'TASK_REFUNDED', 'CREDITS_PURCHASED', 'PAYMENT_RETURNED', 'PAYMENT_RESTORED', 'WRITTEN_OFF', 'WRITE_OFF_REVERSED', 'GRANTED', 'CORRECTED'));--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_explained" CHECK ("credit_transactions"."cause" is not null or "credit_transactions"."description" is not null);--> statement-breakpoint
ALTER TABLE "freelancer_earnings" ADD CONSTRAINT "freelancer_earnings_reason_known" CHECK ("freelancer_earnings"."reason" in ('TASK_COMPLETED', 'HOLD_ENDED', 'PAYOUT_REQUESTED', 'PAYOUT_ARRIVED', 'PAYOUT_FAILED'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_credits_frozen_reason_known" CHECK ("users"."credits_frozen_reason" in ('PAYMENT_RETURNED'));--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_failure_code_known" CHECK ("payouts"."failure_code" in ('TRANSFER_REVERSED', 'CANCELLED_WHILE_HELD', 'RETURNED_BY_BANK', 'ATELIER_BALANCE_LOW', 'ACCOUNT_CANNOT_RECEIVE', 'ACCOUNT_UNKNOWN', 'REFUSED_BY_STRIPE'));--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_failed_has_reason" CHECK ("payouts"."status" <> 'FAILED' or coalesce("payouts"."failure_code", "payouts"."failure_reason") is not null);
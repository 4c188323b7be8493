-- The books, derived from the journals; nothing here is stored.
--
-- Money is real cents. Credits are carried at one fixed book value, so that a change of the selling price never moves an
-- old entry; what a client paid more or less than the book value is the promotions' gain or loss.
-- With v = credit_book_value_cents(), debit on the left, credit on the right:
--
--   PURCHASE of n for p cents      cash p, promotions n*v - p     | client_credits n*v
--   BONUS of n                     promotions n*v                 | client_credits n*v
--   ADJUSTMENT of n                adjustments n*v                | client_credits n*v      (turned round when n < 0)
--   USAGE of n                     client_credits n*v             | work_in_progress n*v
--   REFUND of n                    work_in_progress n*v           | client_credits n*v
--   CLAWBACK of n                  client_credits n*v             | refunds n*v
--   money returned to a payer r    refunds r                      | cash r                  (turned round when r < 0)
--   earning of c credits, a cents  work_in_progress c*v           | freelancer_payable a, revenue c*v - a
--   payout completed, a cents      freelancer_payable a           | paid_out a
--
-- paid_out is the contra account of cash: money still at hand is cash + paid_out, as balances are debit minus credit.
-- What must hold besides, and the nightly proof checks:
--   client_credits = -v * sum(users.credits);  work_in_progress = -v * credits of tasks not yet ended;
--   freelancer_payable = -(earnings not reversed - payouts completed).
-- A reversed earning gives its credits back to work_in_progress, from where they are refunded.
CREATE FUNCTION credit_book_value_cents() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 490::bigint;
--> statement-breakpoint
CREATE VIEW ledger_entries AS
WITH movements (journal, row_id, at, account, cents) AS (
	SELECT 'credit_transactions', c.id, c.created_at, m.account, m.cents
	FROM credit_transactions c
	CROSS JOIN LATERAL (VALUES
		('client_credits', -c.amount * credit_book_value_cents()),
		('cash', coalesce(c.amount_cents, 0)::bigint),
		(CASE c.type
			WHEN 'PURCHASE' THEN 'promotions'
			WHEN 'BONUS' THEN 'promotions'
			WHEN 'ADJUSTMENT' THEN 'adjustments'
			WHEN 'CLAWBACK' THEN 'refunds'
			ELSE 'work_in_progress'
		END, c.amount * credit_book_value_cents() - coalesce(c.amount_cents, 0))
	) m (account, cents)
	UNION ALL
	SELECT 'purchase_refunds', r.id, r.created_at, m.account, m.cents
	FROM purchase_refunds r
	CROSS JOIN LATERAL (VALUES ('refunds', r.amount_cents::bigint), ('cash', -r.amount_cents::bigint)) m (account, cents)
	UNION ALL
	SELECT 'freelancer_earnings', e.id, e.created_at, m.account, m.cents
	FROM freelancer_earnings e
	CROSS JOIN LATERAL (VALUES
		('work_in_progress', e.credits * credit_book_value_cents()),
		('freelancer_payable', -e.amount_cents::bigint),
		('revenue', e.amount_cents - e.credits * credit_book_value_cents())
	) m (account, cents)
	WHERE e.state <> 'REVERSED'
	UNION ALL
	SELECT 'payouts', p.id, p.completed_at, m.account, m.cents
	FROM payouts p
	CROSS JOIN LATERAL (VALUES
		('freelancer_payable', p.amount_cents::bigint), ('paid_out', -p.amount_cents::bigint)
	) m (account, cents)
	WHERE p.status = 'COMPLETED'
)
SELECT journal, row_id, at, account, greatest(cents, 0) AS debit_cents, greatest(-cents, 0) AS credit_cents
FROM movements
WHERE cents <> 0;
--> statement-breakpoint
CREATE VIEW trial_balance AS
SELECT
	a.account,
	coalesce(sum(l.debit_cents), 0)::bigint AS debit_cents,
	coalesce(sum(l.credit_cents), 0)::bigint AS credit_cents,
	coalesce(sum(l.debit_cents - l.credit_cents), 0)::bigint AS balance_cents
FROM (VALUES
	(1, 'cash'), (2, 'paid_out'), (3, 'client_credits'), (4, 'work_in_progress'), (5, 'freelancer_payable'),
	(6, 'revenue'), (7, 'promotions'), (8, 'adjustments'), (9, 'refunds')
) a (place, account)
LEFT JOIN ledger_entries l ON l.account = a.account
GROUP BY a.place, a.account
ORDER BY a.place;

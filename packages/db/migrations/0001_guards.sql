-- What no application code may be trusted with: the database refuses it, raw SQL included.
-- Refusals carry a constraint name, as a CHECK would, so that they are told in the same words.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% keeps its rows as they were written: % refused', tg_table_name, tg_op
		USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_table_name || '_append_only';
END $$;
--> statement-breakpoint
-- Argument: the constraint to name.
CREATE FUNCTION refuse_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a row of % cannot start in this state', tg_table_name
		USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_argv[0];
END $$;
--> statement-breakpoint
-- Arguments: the constraint to name, the column, then every allowed step as FROM>TO.
CREATE FUNCTION guard_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	step text := concat(to_jsonb(old) ->> tg_argv[1], '>', to_jsonb(new) ->> tg_argv[1]);
BEGIN
	IF NOT step = ANY (tg_argv) THEN
		RAISE EXCEPTION '% cannot go %', tg_table_name, step
			USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_argv[0];
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint

-- The journal of credits. The balance moves after the row is really there, so that ON CONFLICT DO NOTHING moves nothing.
-- Rows of one statement for one user see each other through the journal: users moves only at the end of the statement.
CREATE FUNCTION number_credit_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	balance integer;
	last_seq integer;
	frozen timestamptz;
	earlier record;
BEGIN
	SELECT credits, credit_seq, credits_frozen_at INTO balance, last_seq, frozen
		FROM users WHERE id = new.user_id FOR NO KEY UPDATE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'there is no user %', new.user_id
			USING ERRCODE = 'foreign_key_violation', TABLE = 'credit_transactions',
				CONSTRAINT = 'credit_transactions_user_id_users_id_fk';
	END IF;
	IF frozen IS NOT NULL AND new.type = 'USAGE' THEN
		RAISE EXCEPTION 'the credits of user % are frozen', new.user_id
			USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_credits_frozen';
	END IF;
	SELECT balance_after, seq INTO earlier FROM credit_transactions
		WHERE user_id = new.user_id AND seq > last_seq ORDER BY seq DESC LIMIT 1;
	IF FOUND THEN
		balance := earlier.balance_after;
		last_seq := earlier.seq;
	END IF;
	new.balance_after := balance + new.amount;
	new.seq := last_seq + 1;
	IF new.balance_after < 0 THEN
		RAISE EXCEPTION 'user % has % credits, % are needed', new.user_id, balance, -new.amount
			USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_credits_nonnegative';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE FUNCTION post_credit_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE users SET credits = new.balance_after, credit_seq = new.seq WHERE id = new.user_id AND credit_seq < new.seq;
	RETURN NULL;
END $$;
--> statement-breakpoint
-- Depth 2 is the update inside post_credit_transaction; a plain statement is depth 1.
CREATE FUNCTION guard_credits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() < 2 THEN
		RAISE EXCEPTION 'users.credits moves only with a row of credit_transactions'
			USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_credits_by_journal';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER number_credit_transaction BEFORE INSERT ON credit_transactions
	FOR EACH ROW EXECUTE FUNCTION number_credit_transaction();
--> statement-breakpoint
CREATE TRIGGER post_credit_transaction AFTER INSERT ON credit_transactions
	FOR EACH ROW EXECUTE FUNCTION post_credit_transaction();
--> statement-breakpoint
CREATE TRIGGER guard_credits BEFORE UPDATE ON users FOR EACH ROW
	WHEN (old.credits IS DISTINCT FROM new.credits OR old.credit_seq IS DISTINCT FROM new.credit_seq)
	EXECUTE FUNCTION guard_credits();
--> statement-breakpoint
CREATE TRIGGER guard_first_credits BEFORE INSERT ON users FOR EACH ROW
	WHEN (new.credits <> 0 OR new.credit_seq <> 0) EXECUTE FUNCTION guard_credits();
--> statement-breakpoint

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON credit_transactions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON credit_transactions EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON credit_transactions FROM CURRENT_USER;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_logs FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit_logs EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON audit_logs FROM CURRENT_USER;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON task_activity_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON task_activity_log EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON task_activity_log FROM CURRENT_USER;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON purchase_refunds FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON purchase_refunds EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON purchase_refunds FROM CURRENT_USER;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journal_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON journal_seals EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON journal_seals FROM CURRENT_USER;
--> statement-breakpoint
-- Foreign keys lock the row they look at, and that needs UPDATE on one column.
GRANT UPDATE (id) ON credit_transactions, audit_logs, task_activity_log, purchase_refunds TO CURRENT_USER;
--> statement-breakpoint

-- Money that was earned, requested or paid: amounts stay, rows stay, states take known steps.
CREATE TRIGGER fixed_facts BEFORE UPDATE ON payouts FOR EACH ROW
	WHEN ((old.freelancer_id, old.amount_cents, old.credits, old.currency, old.method)
		IS DISTINCT FROM (new.freelancer_id, new.amount_cents, new.credits, new.currency, new.method))
	EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fixed_facts BEFORE UPDATE ON freelancer_earnings FOR EACH ROW
	WHEN ((old.freelancer_id, old.task_id, old.credits, old.cents_per_credit, old.amount_cents)
		IS DISTINCT FROM (new.freelancer_id, new.task_id, new.credits, new.cents_per_credit, new.amount_cents))
	EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fixed_facts BEFORE UPDATE ON purchases FOR EACH ROW
	WHEN ((old.user_id, old.credits, old.amount_cents, old.currency)
		IS DISTINCT FROM (new.user_id, new.credits, new.amount_cents, new.currency))
	EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_delete BEFORE DELETE ON payouts FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON payouts EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_delete BEFORE DELETE ON freelancer_earnings FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON freelancer_earnings EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_delete BEFORE DELETE ON purchases FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON purchases EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER life_cycle_start BEFORE INSERT ON payouts FOR EACH ROW
	WHEN (new.status <> 'PENDING') EXECUTE FUNCTION refuse_start('payout_lifecycle');
--> statement-breakpoint
CREATE TRIGGER life_cycle BEFORE UPDATE ON payouts FOR EACH ROW
	WHEN (old.status IS DISTINCT FROM new.status)
	EXECUTE FUNCTION guard_steps('payout_lifecycle', 'status', 'PENDING>PROCESSING', 'PENDING>CANCELLED',
		'PROCESSING>COMPLETED', 'PROCESSING>FAILED', 'COMPLETED>FAILED');
--> statement-breakpoint
CREATE TRIGGER life_cycle_start BEFORE INSERT ON freelancer_earnings FOR EACH ROW
	WHEN (new.state NOT IN ('ON_HOLD', 'AVAILABLE')) EXECUTE FUNCTION refuse_start('earning_lifecycle');
--> statement-breakpoint
CREATE TRIGGER life_cycle BEFORE UPDATE ON freelancer_earnings FOR EACH ROW
	WHEN (old.state IS DISTINCT FROM new.state)
	EXECUTE FUNCTION guard_steps('earning_lifecycle', 'state', 'ON_HOLD>AVAILABLE', 'ON_HOLD>REVERSED', 'AVAILABLE>ON_HOLD',
		'AVAILABLE>REQUESTED', 'AVAILABLE>REVERSED', 'REQUESTED>PAID', 'REQUESTED>AVAILABLE', 'PAID>AVAILABLE', 'PAID>REVERSED');
--> statement-breakpoint
CREATE TRIGGER life_cycle_start BEFORE INSERT ON task_offers FOR EACH ROW
	WHEN (new.response <> 'PENDING') EXECUTE FUNCTION refuse_start('offer_lifecycle');
--> statement-breakpoint
CREATE TRIGGER life_cycle BEFORE UPDATE ON task_offers FOR EACH ROW
	WHEN (old.response IS DISTINCT FROM new.response)
	EXECUTE FUNCTION guard_steps('offer_lifecycle', 'response', 'PENDING>ACCEPTED', 'PENDING>DECLINED', 'PENDING>EXPIRED');
--> statement-breakpoint

-- The life cycle of a task: the same table as TASK_TRANSITIONS in the domain; a test compares them.
INSERT INTO task_transitions (event, from_status, to_status) VALUES
	('submit', null, 'PENDING'),
	('offer', 'PENDING', 'OFFERED'),
	('offer', 'OFFERED', 'OFFERED'),
	('broadcast', 'PENDING', 'OFFERED'),
	('broadcast', 'OFFERED', 'OFFERED'),
	('accept', 'OFFERED', 'ASSIGNED'),
	('decline', 'OFFERED', 'OFFERED'),
	('decline', 'OFFERED', 'PENDING'),
	('expire', 'OFFERED', 'OFFERED'),
	('expire', 'OFFERED', 'PENDING'),
	('exhaust', 'PENDING', 'UNASSIGNABLE'),
	('exhaust', 'OFFERED', 'UNASSIGNABLE'),
	('retry', 'UNASSIGNABLE', 'PENDING'),
	('assign', 'PENDING', 'ASSIGNED'),
	('assign', 'OFFERED', 'ASSIGNED'),
	('assign', 'UNASSIGNABLE', 'ASSIGNED'),
	('assign', 'ASSIGNED', 'ASSIGNED'),
	('assign', 'IN_PROGRESS', 'ASSIGNED'),
	('assign', 'REVISION_REQUESTED', 'ASSIGNED'),
	('start', 'ASSIGNED', 'IN_PROGRESS'),
	('release', 'ASSIGNED', 'PENDING'),
	('release', 'IN_PROGRESS', 'PENDING'),
	('deliver', 'IN_PROGRESS', 'PENDING_ADMIN_REVIEW'),
	('deliver', 'REVISION_REQUESTED', 'PENDING_ADMIN_REVIEW'),
	('pass', 'PENDING_ADMIN_REVIEW', 'IN_REVIEW'),
	('return', 'PENDING_ADMIN_REVIEW', 'REVISION_REQUESTED'),
	('approve', 'IN_REVIEW', 'COMPLETED'),
	('revise', 'IN_REVIEW', 'REVISION_REQUESTED'),
	('cancel', 'PENDING', 'CANCELLED'),
	('cancel', 'OFFERED', 'CANCELLED'),
	('cancel', 'UNASSIGNABLE', 'CANCELLED'),
	('cancel', 'ASSIGNED', 'CANCELLED'),
	('cancel', 'IN_PROGRESS', 'CANCELLED'),
	('resolve', 'REVISION_REQUESTED', 'COMPLETED'),
	('resolve', 'REVISION_REQUESTED', 'CANCELLED'),
	('resolve', 'IN_REVIEW', 'COMPLETED'),
	('resolve', 'IN_REVIEW', 'CANCELLED')
;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON task_transitions
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON task_transitions EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION guard_task_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM task_transitions WHERE from_status = old.status AND to_status = new.status) THEN
		RAISE EXCEPTION 'a task cannot go from % to %', old.status, new.status
			USING ERRCODE = 'check_violation', TABLE = 'tasks', CONSTRAINT = 'task_lifecycle';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER life_cycle_start BEFORE INSERT ON tasks FOR EACH ROW
	WHEN (new.status <> 'PENDING') EXECUTE FUNCTION refuse_start('task_lifecycle');
--> statement-breakpoint
CREATE TRIGGER life_cycle BEFORE UPDATE ON tasks FOR EACH ROW
	WHEN (old.status IS DISTINCT FROM new.status) EXECUTE FUNCTION guard_task_status();
--> statement-breakpoint

-- Whose turn it is: an interval is opened, then closed once.
CREATE TRIGGER closed_stays BEFORE UPDATE ON ball_in_court FOR EACH ROW
	WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL
		OR (old.task_id, old.holder, old.status, old.started_at)
			IS DISTINCT FROM (new.task_id, new.holder, new.status, new.started_at))
	EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_delete BEFORE DELETE ON ball_in_court FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ball_in_court EXECUTE FUNCTION refuse_change();

-- Every row of a statement is numbered by itself, but the balance of a user moves once a statement, to where the last row left it.
DROP TRIGGER post_credit_transaction ON credit_transactions;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION post_credit_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE users SET credits = last.balance_after, credit_seq = last.seq
	FROM (SELECT DISTINCT ON (user_id) user_id, balance_after, seq FROM posted ORDER BY user_id, seq DESC) last
	WHERE users.id = last.user_id AND users.credit_seq < last.seq;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER post_credit_transaction AFTER INSERT ON credit_transactions
	REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION post_credit_transaction();

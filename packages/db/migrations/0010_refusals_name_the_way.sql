-- Whoever writes SQL against these tables reads what the database answers: it says what is refused, and the form that works.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% keeps its rows as they were written: % refused; what was wrong is put right with a further row', tg_table_name, tg_op
		USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_table_name || '_append_only';
END $$;
--> statement-breakpoint
-- Argument: the constraint to name.
CREATE OR REPLACE FUNCTION refuse_start() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	wanted jsonb := to_jsonb(new);
	starts text := CASE tg_table_name WHEN 'freelancer_earnings' THEN 'ON_HOLD or AVAILABLE' ELSE 'PENDING' END;
BEGIN
	RAISE EXCEPTION 'a row of % cannot start as %: insert it as it starts (%) and take the steps of its life cycle',
		tg_table_name, coalesce(wanted ->> 'status', wanted ->> 'state', wanted ->> 'response'), starts
		USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_argv[0];
END $$;
--> statement-breakpoint
-- Arguments: the constraint to name, the column, then every allowed step as FROM>TO.
CREATE OR REPLACE FUNCTION guard_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	source text := to_jsonb(old) ->> tg_argv[1];
	target text := to_jsonb(new) ->> tg_argv[1];
BEGIN
	IF NOT concat(source, '>', target) = ANY (tg_argv) THEN
		RAISE EXCEPTION 'a row of % cannot go from % to %: from % it goes to %', tg_table_name, source, target, source, coalesce(
			(SELECT string_agg(split_part(step, '>', 2), ', ' ORDER BY at)
				FROM unnest(tg_argv) WITH ORDINALITY allowed (step, at) WHERE split_part(step, '>', 1) = source),
			'nothing else')
			USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_argv[0];
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_credits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() < 2 THEN
		RAISE EXCEPTION 'users.credits moves only with a row of credit_transactions: %', CASE tg_op
			WHEN 'INSERT' THEN 'insert the user without credits, then such a row'
			ELSE 'leave the update out, the insert moves the balance' END
			USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_credits_by_journal';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_task_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM task_transitions WHERE from_status = old.status AND to_status = new.status) THEN
		RAISE EXCEPTION 'a task cannot go from % to %: it gets there from %; use the procedure of that step', old.status, new.status, coalesce(
			(SELECT string_agg(format('%s (%s)', from_status, events), ', ' ORDER BY from_status::text)
				FROM (SELECT from_status, string_agg(event, ', ' ORDER BY event) AS events FROM task_transitions
					WHERE to_status = new.status AND from_status IS NOT NULL GROUP BY from_status) ways),
			'nowhere')
			USING ERRCODE = 'check_violation', TABLE = 'tasks', CONSTRAINT = 'task_lifecycle';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_incomplete_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a task needs a category and a price: insert category_id, credits_used and quote too, or submit its brief (tasks.submit), which writes them and charges the client'
		USING ERRCODE = 'not_null_violation', TABLE = 'tasks', CONSTRAINT = 'tasks_complete';
END $$;
--> statement-breakpoint
CREATE TRIGGER complete BEFORE INSERT ON tasks FOR EACH ROW
	WHEN (new.category_id IS NULL OR new.credits_used IS NULL OR new.quote IS NULL)
	EXECUTE FUNCTION refuse_incomplete_task();

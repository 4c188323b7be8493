CREATE INDEX "verifications_value_idx" ON "verifications" USING btree ("value");--> statement-breakpoint
-- A link that sets a new password, and a sign-in that waits for its second factor, die with the password they were made under.
CREATE FUNCTION end_pending_verifications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM verifications WHERE value = new.user_id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER password_changed AFTER UPDATE OF password ON accounts FOR EACH ROW
	WHEN (old.password IS DISTINCT FROM new.password) EXECUTE FUNCTION end_pending_verifications();
--> statement-breakpoint
-- Whoever got in with the password alone is out once a second factor is on; the session that switched it on is made anew.
CREATE FUNCTION end_sessions_without_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM sessions WHERE user_id = new.id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER two_factor_on AFTER UPDATE OF two_factor_enabled ON users FOR EACH ROW
	WHEN (new.two_factor_enabled AND NOT old.two_factor_enabled) EXECUTE FUNCTION end_sessions_without_second_factor();
--> statement-breakpoint
-- Work and offers go to somebody who is a freelancer now. Argument: the column that names them. The user's row is held,
-- so that a change of role or a suspension under way comes before or after, never beside.
CREATE FUNCTION guard_freelancer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM users u JOIN freelancer_profiles p ON p.user_id = u.id
		WHERE u.id = to_jsonb(new) ->> tg_argv[0] AND u.role = 'FREELANCER' AND p.status = 'APPROVED'
			AND u.suspended_at IS NULL AND u.erased_at IS NULL
		FOR SHARE OF u;
	IF NOT FOUND THEN
		RAISE EXCEPTION '% is no freelancer who may work', to_jsonb(new) ->> tg_argv[0]
			USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_table_name || '_freelancer';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER freelancer_of_new BEFORE INSERT ON tasks FOR EACH ROW
	WHEN (new.freelancer_id IS NOT NULL) EXECUTE FUNCTION guard_freelancer('freelancer_id');
--> statement-breakpoint
CREATE TRIGGER freelancer_of BEFORE UPDATE OF freelancer_id ON tasks FOR EACH ROW
	WHEN (new.freelancer_id IS NOT NULL AND new.freelancer_id IS DISTINCT FROM old.freelancer_id)
	EXECUTE FUNCTION guard_freelancer('freelancer_id');
--> statement-breakpoint
CREATE TRIGGER freelancer_of_new BEFORE INSERT ON task_offers FOR EACH ROW
	WHEN (new.response = 'PENDING') EXECUTE FUNCTION guard_freelancer('artist_id');
--> statement-breakpoint
-- A role holds what belongs to it: open tasks, pay on its way, credits. Nobody leaves it behind.
CREATE FUNCTION guard_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT FROM tasks
		WHERE (client_id = old.id OR freelancer_id = old.id) AND status NOT IN ('COMPLETED', 'CANCELLED')
	) OR EXISTS (
		SELECT FROM freelancer_earnings WHERE freelancer_id = old.id AND state NOT IN ('PAID', 'REVERSED')
	) OR (old.role = 'CLIENT' AND old.credits > 0) THEN
		RAISE EXCEPTION 'user % has open work, pay or credits as %', old.id, old.role
			USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_role_open_work';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_role BEFORE UPDATE OF role ON users FOR EACH ROW
	WHEN (old.role IS DISTINCT FROM new.role) EXECUTE FUNCTION guard_role();
--> statement-breakpoint
-- What an admin has verified is a level and its years. Another of either is not verified, unless it is verified anew.
CREATE FUNCTION forget_verification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	new.verified := false;
	new.verified_by := NULL;
	new.verified_at := NULL;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_verification BEFORE UPDATE ON artist_skills FOR EACH ROW
	WHEN (old.verified AND new.verified AND old.verified_at IS NOT DISTINCT FROM new.verified_at
		AND (old.proficiency_level, old.years_experience) IS DISTINCT FROM (new.proficiency_level, new.years_experience))
	EXECUTE FUNCTION forget_verification();

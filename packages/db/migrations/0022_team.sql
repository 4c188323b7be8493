ALTER TYPE "public"."notification_event" ADD VALUE 'TEAM_CHANGED' BEFORE 'EARNING_AVAILABLE';
--> statement-breakpoint
ALTER TABLE "credit_transactions" DROP CONSTRAINT "credit_transactions_cause_known";
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "approval_above" integer;
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD COLUMN "member_id" text;
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD COLUMN "budget_month" text;
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "company_role" text;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "company_role" text;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "company_joined_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "monthly_budget" integer;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "ownership_offered_until" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "company_id" uuid;
--> statement-breakpoint
-- The first person of each company is its owner; everyone after that a member.
UPDATE users SET company_role = CASE WHEN id = (
		SELECT first.id FROM users first WHERE first.company_id = users.company_id
		ORDER BY first.role <> 'CLIENT', first.created_at, first.id LIMIT 1
	) THEN 'OWNER' ELSE 'MEMBER' END,
	company_joined_at = created_at
WHERE company_id IS NOT NULL;
--> statement-breakpoint
-- What owners ordered was paid from the balance that is the company's from now on. What others paid themselves stays theirs.
UPDATE tasks SET company_id = users.company_id FROM users
WHERE users.id = tasks.client_id AND users.company_role = 'OWNER';
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_member_id_users_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "credit_transactions_member_idx" ON "credit_transactions" USING btree ("member_id","budget_month") WHERE "credit_transactions"."member_id" is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "users_company_owner_unique" ON "users" USING btree ("company_id") WHERE "users"."company_role" = 'OWNER';
--> statement-breakpoint
CREATE UNIQUE INDEX "users_company_heir_unique" ON "users" USING btree ("company_id") WHERE "users"."ownership_offered_until" is not null;
--> statement-breakpoint
CREATE INDEX "tasks_company_idx" ON "tasks" USING btree ("company_id","created_at","id") WHERE "tasks"."company_id" is not null;
--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_approval_above_range" CHECK ("companies"."approval_above" between 0 and 1000000);
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_member_of_usage" CHECK ("credit_transactions"."member_id" is null or ("credit_transactions"."type" in ('USAGE', 'REFUND') and "credit_transactions"."member_id" <> "credit_transactions"."user_id"));
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_budget_month_of_member" CHECK (("credit_transactions"."member_id" is null) = ("credit_transactions"."budget_month" is null));
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_budget_month_format" CHECK ("credit_transactions"."budget_month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_cause_known" CHECK ("credit_transactions"."cause" in ('TASK_SUBMITTED', 'REVISION_BOUGHT', 'TASK_REFUNDED', 'CREDITS_PURCHASED', 'PAYMENT_RETURNED', 'PAYMENT_RESTORED', 'WRITTEN_OFF', 'WRITE_OFF_REVERSED', 'GRANTED', 'CORRECTED', 'OWNERSHIP_MOVED'));
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_role_known" CHECK ("invitations"."company_role" in ('MEMBER', 'VIEWER'));
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_role_with_kind" CHECK (("invitations"."kind" = 'COMPANY_MEMBER') = ("invitations"."company_role" is not null));
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_company_role_known" CHECK ("users"."company_role" in ('OWNER', 'MEMBER', 'VIEWER'));
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_company_role_with_company" CHECK (("users"."company_role" is null) = ("users"."company_id" is null));
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_monthly_budget_of_member" CHECK ("users"."monthly_budget" is null or "users"."company_role" is not distinct from 'MEMBER');
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_monthly_budget_range" CHECK ("users"."monthly_budget" between 0 and 1000000);
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_heir_is_member" CHECK ("users"."ownership_offered_until" is null or "users"."company_role" is not distinct from 'MEMBER');
--> statement-breakpoint
-- Whoever enters a company has a role in it, also where a program does not say which; whoever leaves has none.
CREATE FUNCTION keep_company_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF new.company_id IS NULL THEN
		new.company_role := NULL;
		new.company_joined_at := NULL;
		new.monthly_budget := NULL;
		new.ownership_offered_until := NULL;
		RETURN new;
	END IF;
	IF tg_op = 'INSERT' OR old.company_id IS DISTINCT FROM new.company_id THEN
		new.company_joined_at := now();
		new.ownership_offered_until := NULL;
		IF tg_op = 'UPDATE' AND old.company_role IS NOT DISTINCT FROM new.company_role THEN
			new.company_role := NULL;
			new.monthly_budget := NULL;
		END IF;
	END IF;
	IF new.company_role IS NULL THEN
		PERFORM FROM companies WHERE id = new.company_id FOR NO KEY UPDATE;
		new.company_role := CASE WHEN EXISTS (
			SELECT FROM users WHERE company_id = new.company_id AND company_role = 'OWNER' AND id <> new.id
		) THEN 'MEMBER' ELSE 'OWNER' END;
	END IF;
	IF new.company_role <> 'MEMBER' THEN
		new.monthly_budget := NULL;
		new.ownership_offered_until := NULL;
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_company_role BEFORE UPDATE OF company_id, company_role ON users
	FOR EACH ROW EXECUTE FUNCTION keep_company_role();
--> statement-breakpoint
CREATE TRIGGER keep_first_company_role BEFORE INSERT ON users FOR EACH ROW
	WHEN (new.company_id IS NOT NULL) EXECUTE FUNCTION keep_company_role();
--> statement-breakpoint
-- A company with people in it has an owner when a transaction ends: an owner hands over first.
CREATE FUNCTION guard_company_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM users WHERE company_id = old.company_id)
		AND NOT EXISTS (SELECT FROM users WHERE company_id = old.company_id AND company_role = 'OWNER') THEN
		RAISE EXCEPTION 'company % would have members and no owner: make one of them the owner in the same transaction', old.company_id
			USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_company_has_owner';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER company_has_owner AFTER UPDATE OF company_id, company_role ON users
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	WHEN (old.company_role = 'OWNER' AND (old.company_id IS DISTINCT FROM new.company_id OR old.company_role IS DISTINCT FROM new.company_role))
	EXECUTE FUNCTION guard_company_owner();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER company_has_owner_still AFTER DELETE ON users
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.company_role = 'OWNER') EXECUTE FUNCTION guard_company_owner();
--> statement-breakpoint
-- Tasks of a company stay with it: its owner goes on as their client. The last person takes them along.
CREATE FUNCTION hand_over_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	owner text;
BEGIN
	SELECT id INTO owner FROM users WHERE company_id = old.company_id AND company_role = 'OWNER';
	IF owner IS NULL THEN
		UPDATE tasks SET company_id = NULL WHERE company_id = old.company_id;
		RETURN NULL;
	END IF;
	UPDATE briefs SET client_id = owner FROM tasks
		WHERE tasks.brief_id = briefs.id AND tasks.company_id = old.company_id AND tasks.client_id = old.id;
	UPDATE tasks SET client_id = owner WHERE company_id = old.company_id AND client_id = old.id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER hand_over_tasks AFTER UPDATE OF company_id ON users FOR EACH ROW
	WHEN (old.company_id IS NOT NULL AND old.company_id IS DISTINCT FROM new.company_id)
	EXECUTE FUNCTION hand_over_tasks();
--> statement-breakpoint
-- What a member orders is paid by the owner of the company, within the member's budget and the company's limit. The payer's
-- row is locked by then (number_credit_transaction), so that orders of one company are counted one after the other.
CREATE FUNCTION guard_member_spending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	payer record;
	member record;
	highest integer;
	spent bigint;
BEGIN
	IF new.member_id IS NULL THEN
		IF EXISTS (SELECT FROM users WHERE id = new.created_by AND role = 'CLIENT') THEN
			RAISE EXCEPTION 'user % spends credits of user %: name the member who orders', new.created_by, new.user_id
				USING ERRCODE = 'check_violation', TABLE = 'credit_transactions', CONSTRAINT = 'credit_transactions_member_named';
		END IF;
		RETURN new;
	END IF;
	SELECT company_id, company_role INTO payer FROM users WHERE id = new.user_id;
	SELECT company_id, company_role, company_joined_at, monthly_budget INTO member FROM users WHERE id = new.member_id;
	IF payer.company_role IS DISTINCT FROM 'OWNER' OR member.company_role IS DISTINCT FROM 'MEMBER'
		OR payer.company_id IS DISTINCT FROM member.company_id THEN
		RAISE EXCEPTION 'user % is no member of the company that user % owns', new.member_id, new.user_id
			USING ERRCODE = 'check_violation', TABLE = 'credit_transactions', CONSTRAINT = 'credit_transactions_member_of_payer';
	END IF;
	-- The owner's own act: an approval.
	IF new.created_by = new.user_id THEN
		RETURN new;
	END IF;
	SELECT approval_above INTO highest FROM companies WHERE id = member.company_id;
	IF -new.amount > highest THEN
		RAISE EXCEPTION 'an order of % credits waits for the owner: the limit is %', -new.amount, highest
			USING ERRCODE = 'check_violation', TABLE = 'credit_transactions', CONSTRAINT = 'credit_transactions_member_limit';
	END IF;
	IF member.monthly_budget IS NULL THEN
		RETURN new;
	END IF;
	-- The program says which month it is in the company's time zone; it can be no other than today's somewhere on earth.
	IF new.budget_month NOT IN (to_char(now() AT TIME ZONE 'UTC' - interval '14 hours', 'YYYY-MM'), to_char(now() AT TIME ZONE 'UTC' + interval '14 hours', 'YYYY-MM')) THEN
		RAISE EXCEPTION 'it is not % anywhere', new.budget_month
			USING ERRCODE = 'check_violation', TABLE = 'credit_transactions', CONSTRAINT = 'credit_transactions_budget_month_now';
	END IF;
	SELECT coalesce(-sum(amount), 0) INTO spent FROM credit_transactions
		WHERE member_id = new.member_id AND budget_month = new.budget_month AND created_at >= member.company_joined_at;
	IF greatest(spent, 0) - new.amount > member.monthly_budget THEN
		RAISE EXCEPTION 'member % has spent % of % credits this month, % are needed', new.member_id, spent, member.monthly_budget, -new.amount
			USING ERRCODE = 'check_violation', TABLE = 'credit_transactions', CONSTRAINT = 'credit_transactions_member_budget';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER spend_within_budget BEFORE INSERT ON credit_transactions FOR EACH ROW
	WHEN (new.type = 'USAGE' AND (new.member_id IS NOT NULL OR new.created_by <> new.user_id))
	EXECUTE FUNCTION guard_member_spending();

ALTER TABLE "freelancer_profiles" ADD COLUMN "working_hours" jsonb DEFAULT '[[["09:00","18:00"]],[["09:00","18:00"]],[["09:00","18:00"]],[["09:00","18:00"]],[["09:00","18:00"]],[],[]]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD COLUMN "days_off" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD COLUMN "off_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD COLUMN "leave_changes_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "freelancer_profiles_leave_changes_idx" ON "freelancer_profiles" USING btree ("leave_changes_at") WHERE "freelancer_profiles"."leave_changes_at" is not null;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD CONSTRAINT "freelancer_profiles_working_hours_week" CHECK (case jsonb_typeof("freelancer_profiles"."working_hours") when 'array' then jsonb_array_length("freelancer_profiles"."working_hours") = 7 else false end
        and not coalesce(jsonb_path_exists("freelancer_profiles"."working_hours", 'strict $[*] ? (@.type() != "array" || @.size() > 4)', '{}', true), true)
        and not coalesce(jsonb_path_exists("freelancer_profiles"."working_hours", 'strict $[*][*] ? (@.type() != "array" || @.size() != 2)', '{}', true), true)
        and not coalesce(jsonb_path_exists("freelancer_profiles"."working_hours", 'strict $[*][*][*] ? (@.type() != "string" || !(@ like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"))', '{}', true), true));--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD CONSTRAINT "freelancer_profiles_days_off_list" CHECK (case jsonb_typeof("freelancer_profiles"."days_off") when 'array' then jsonb_array_length("freelancer_profiles"."days_off") <= 50 and jsonb_array_length("freelancer_profiles"."days_off") =
        jsonb_array_length(jsonb_path_query_array("freelancer_profiles"."days_off", '$[*] ? (@.from like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" && @.to like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")')) else false end);
--> statement-breakpoint
-- Hours were entered once for every day; they become the hours of Monday to Friday.
UPDATE freelancer_profiles SET working_hours = (
	SELECT jsonb_agg(CASE WHEN day <= 5 THEN jsonb_build_array(jsonb_build_array(working_hours_start, working_hours_end)) ELSE '[]' END ORDER BY day)
	FROM generate_series(1, 7) day
) WHERE (working_hours_start, working_hours_end) <> ('09:00', '18:00');
--> statement-breakpoint
UPDATE freelancer_profiles SET leave_changes_at = vacation_until WHERE vacation_until > now();
--> statement-breakpoint
-- The columns of one span hold the first of the week; who writes only them means Monday to Friday.
CREATE FUNCTION sync_working_hours() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	first jsonb := jsonb_path_query_first(NEW.working_hours, '$[*][*]');
	only_span boolean := (NEW.working_hours_start, NEW.working_hours_end) IS DISTINCT FROM ('09:00', '18:00')
		AND NEW.working_hours = '[[["09:00","18:00"]],[["09:00","18:00"]],[["09:00","18:00"]],[["09:00","18:00"]],[["09:00","18:00"]],[],[]]';
BEGIN
	IF TG_OP = 'UPDATE' THEN
		only_span := NEW.working_hours = OLD.working_hours AND (NEW.working_hours_start, NEW.working_hours_end)
			IS DISTINCT FROM (OLD.working_hours_start, OLD.working_hours_end);
	END IF;
	IF only_span THEN
		NEW.working_hours := (SELECT jsonb_agg(CASE WHEN day <= 5
			THEN jsonb_build_array(jsonb_build_array(NEW.working_hours_start, NEW.working_hours_end)) ELSE '[]' END ORDER BY day)
			FROM generate_series(1, 7) day);
	ELSIF first IS NOT NULL THEN
		NEW.working_hours_start := first ->> 0;
		NEW.working_hours_end := first ->> 1;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sync_working_hours BEFORE INSERT OR UPDATE OF working_hours, working_hours_start, working_hours_end
	ON freelancer_profiles FOR EACH ROW EXECUTE FUNCTION sync_working_hours();

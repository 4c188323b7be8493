CREATE TYPE "public"."brief_change" AS ENUM('SAID', 'SET', 'EDITED', 'UNDONE', 'RESTORED');--> statement-breakpoint
ALTER TYPE "public"."brief_status" ADD VALUE 'DISCARDED';--> statement-breakpoint
CREATE TABLE "brief_versions" (
	"brief_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"parent" integer,
	"change" "brief_change" NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"moodboard" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"messages" integer[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brief_versions_pkey" PRIMARY KEY("brief_id","version"),
	CONSTRAINT "brief_versions_parent_before" CHECK ("brief_versions"."parent" < "brief_versions"."version"),
	CONSTRAINT "brief_versions_fields_size" CHECK (pg_column_size("brief_versions"."fields") <= 196608),
	CONSTRAINT "brief_versions_moodboard_size" CHECK (pg_column_size("brief_versions"."moodboard") <= 131072)
);
--> statement-breakpoint
ALTER TABLE "brief_messages" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "brief_messages" ADD COLUMN "replaces" integer;--> statement-breakpoint
ALTER TABLE "brief_messages" ADD COLUMN "stands" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- A conversation is frozen as soon as its brief is submitted or discarded.
CREATE FUNCTION guard_brief_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM briefs WHERE id = new.brief_id AND status IN ('DRAFT', 'READY');
	IF NOT FOUND THEN
		RAISE EXCEPTION 'the conversation of brief % is closed', new.brief_id
			USING ERRCODE = 'check_violation', TABLE = tg_table_name, CONSTRAINT = tg_table_name || '_frozen';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE ON brief_messages FOR EACH ROW EXECUTE FUNCTION guard_brief_conversation();
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE ON brief_versions FOR EACH ROW EXECUTE FUNCTION guard_brief_conversation();
--> statement-breakpoint
INSERT INTO brief_versions (brief_id, version, change, fields, moodboard, messages)
SELECT id, version, 'SET', fields, moodboard,
	coalesce((SELECT array_agg(seq ORDER BY seq) FROM brief_messages WHERE brief_id = briefs.id), '{}')
FROM briefs WHERE status IN ('DRAFT', 'READY');

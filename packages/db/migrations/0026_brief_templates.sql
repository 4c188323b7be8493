CREATE TYPE "public"."template_scope" AS ENUM('OWN', 'COMPANY', 'HOUSE');--> statement-breakpoint
CREATE TABLE "brief_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_by" text,
	"company_id" uuid,
	"scope" "template_scope" DEFAULT 'OWN' NOT NULL,
	"name" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brief_templates_name_length" CHECK (char_length("brief_templates"."name") between 1 and 80),
	CONSTRAINT "brief_templates_owner" CHECK (("brief_templates"."created_by" is null) = ("brief_templates"."scope" = 'HOUSE')),
	CONSTRAINT "brief_templates_company" CHECK ("brief_templates"."scope" <> 'COMPANY' or "brief_templates"."company_id" is not null),
	CONSTRAINT "brief_templates_fields_size" CHECK (pg_column_size("brief_templates"."fields") <= 196608)
);
--> statement-breakpoint
ALTER TABLE "brief_templates" ADD CONSTRAINT "brief_templates_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_templates" ADD CONSTRAINT "brief_templates_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brief_templates_created_by_idx" ON "brief_templates" USING btree ("created_by","name","id");--> statement-breakpoint
CREATE INDEX "brief_templates_company_idx" ON "brief_templates" USING btree ("company_id","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "brief_templates_own_name" ON "brief_templates" USING btree ("created_by","name") WHERE "brief_templates"."scope" = 'OWN';--> statement-breakpoint
CREATE UNIQUE INDEX "brief_templates_company_name" ON "brief_templates" USING btree ("company_id","name") WHERE "brief_templates"."scope" = 'COMPANY';--> statement-breakpoint
CREATE UNIQUE INDEX "brief_templates_house_name" ON "brief_templates" USING btree ("name") WHERE "brief_templates"."scope" = 'HOUSE';
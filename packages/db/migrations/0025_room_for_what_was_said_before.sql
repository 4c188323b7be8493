ALTER TABLE "briefs" DROP CONSTRAINT "briefs_fields_size";--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_fields_size" CHECK (pg_column_size("briefs"."fields") <= 196608);
ALTER TABLE "task_transitions" DROP CONSTRAINT "task_transitions_unique";--> statement-breakpoint
CREATE UNIQUE INDEX "task_transitions_moves" ON "task_transitions" USING btree ("event","from_status","to_status");--> statement-breakpoint
CREATE UNIQUE INDEX "task_transitions_beginnings" ON "task_transitions" USING btree ("event","to_status") WHERE "task_transitions"."from_status" is null;
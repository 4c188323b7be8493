-- Whose turn a task is was kept as "ball in court"; the intervals say who a task is waiting on.
ALTER TYPE ball_holder RENAME TO waiting_on;
--> statement-breakpoint
ALTER TABLE ball_in_court RENAME TO waiting_intervals;
--> statement-breakpoint
ALTER TABLE waiting_intervals RENAME COLUMN holder TO waiting_on;
--> statement-breakpoint
ALTER SEQUENCE ball_in_court_id_seq RENAME TO waiting_intervals_id_seq;
--> statement-breakpoint
ALTER TABLE waiting_intervals RENAME CONSTRAINT ball_in_court_pkey TO waiting_intervals_pkey;
--> statement-breakpoint
ALTER TABLE waiting_intervals RENAME CONSTRAINT ball_in_court_order TO waiting_intervals_order;
--> statement-breakpoint
ALTER TABLE waiting_intervals RENAME CONSTRAINT ball_in_court_task_id_tasks_id_fk TO waiting_intervals_task_id_tasks_id_fk;
--> statement-breakpoint
ALTER INDEX ball_in_court_task_idx RENAME TO waiting_intervals_task_idx;
--> statement-breakpoint
ALTER INDEX ball_in_court_one_open RENAME TO waiting_intervals_one_open;

-- An offer lives no longer than its task is on offer: whatever moves the task on withdraws what is still open.
-- The holder of an exclusive offer is told by the verb that moved the task; the others of a broadcast by a job.
CREATE FUNCTION withdraw_open_offers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	reason offer_withdrawal_reason := CASE
		WHEN new.status = 'CANCELLED' THEN 'TASK_CANCELLED'
		WHEN new.status <> 'ASSIGNED' THEN 'FREELANCER_UNAVAILABLE'
		WHEN EXISTS (
			SELECT FROM task_offers WHERE task_id = new.id AND artist_id = new.freelancer_id AND response = 'ACCEPTED'
				AND responded_at = now()::timestamptz(3)
		) THEN 'TAKEN_BY_ANOTHER'
		ELSE 'ASSIGNED_BY_ADMIN'
	END;
	others integer;
BEGIN
	WITH withdrawn AS (
		UPDATE task_offers SET response = 'EXPIRED', withdrawn_at = now(), withdrawn_reason = reason
		WHERE task_id = new.id AND response = 'PENDING' RETURNING broadcast
	)
	SELECT count(*) FILTER (WHERE broadcast) INTO others FROM withdrawn;
	IF others > 0 THEN
		INSERT INTO outbox (kind, name, payload)
			VALUES ('job', 'matching.tell-withdrawn', jsonb_build_object('taskId', new.id));
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER withdraw_offers AFTER UPDATE OF status ON tasks FOR EACH ROW
	WHEN (old.status = 'OFFERED' AND new.status <> 'OFFERED') EXECUTE FUNCTION withdraw_open_offers();

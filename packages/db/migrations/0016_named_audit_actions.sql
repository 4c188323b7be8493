ALTER TYPE "public"."audit_action_type" ADD VALUE 'INVITATION_REVOKE' BEFORE 'API_KEY_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'AFFINITY_CHANGE' BEFORE 'API_KEY_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'CREDIT_FREEZE' BEFORE 'PAYOUT_REQUEST';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'CREDIT_UNFREEZE' BEFORE 'PAYOUT_REQUEST';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'EARNING_CREATE' BEFORE 'PAYOUT_REQUEST';
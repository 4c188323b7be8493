ALTER TYPE "public"."audit_action_type" ADD VALUE 'SKILL_CHANGE' BEFORE 'INVITATION_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'COMPANY_CREATE' BEFORE 'COMPANY_UPDATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'AUDIENCE_SAVE' BEFORE 'CATALOG_UPDATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'AUDIENCE_DELETE' BEFORE 'CATALOG_UPDATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'PAYOUT_REJECT' BEFORE 'PAYOUT_PAY';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'PAYOUT_HOLD' BEFORE 'PAYOUT_PAY';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'PAYOUT_RESUME' BEFORE 'PAYOUT_PAY';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'PAYOUT_DESTINATION_REVEAL' BEFORE 'SETTINGS_UPDATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'ALGORITHM_CREATE' BEFORE 'ALGORITHM_UPDATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'ALGORITHM_DELETE' BEFORE 'ALGORITHM_PUBLISH';
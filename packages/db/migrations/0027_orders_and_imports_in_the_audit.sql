ALTER TYPE "public"."audit_action_type" ADD VALUE 'ORDER_REQUEST' BEFORE 'TASK_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'ORDER_APPROVE' BEFORE 'TASK_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'ORDER_DECLINE' BEFORE 'TASK_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'ORDER_WITHDRAW' BEFORE 'TASK_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'ORDER_EXPIRE' BEFORE 'TASK_CREATE';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'DATA_IMPORT_CANCEL' BEFORE 'DATA_EXPORT';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'DATA_IMPORT_RESUME' BEFORE 'DATA_EXPORT';--> statement-breakpoint
ALTER TYPE "public"."audit_action_type" ADD VALUE 'DATA_IMPORT_KEEP' BEFORE 'DATA_EXPORT';
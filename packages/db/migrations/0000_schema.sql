CREATE TYPE "public"."audit_action_type" AS ENUM('AUTH_LOGIN', 'AUTH_LOGOUT', 'AUTH_LOGIN_FAILED', 'AUTH_PASSWORD_CHANGE', 'AUTH_PASSWORD_RESET', 'AUTH_TWO_FACTOR_ENABLE', 'AUTH_TWO_FACTOR_DISABLE', 'AUTH_SESSION_REVOKE', 'ACCESS_DENIED', 'USER_CREATE', 'USER_UPDATE', 'USER_ERASE', 'USER_ROLE_CHANGE', 'USER_SUSPEND', 'USER_REINSTATE', 'FREELANCER_APPROVE', 'FREELANCER_REJECT', 'FREELANCER_SUSPEND', 'FREELANCER_UPDATE', 'SKILL_VERIFY', 'INVITATION_CREATE', 'API_KEY_CREATE', 'API_KEY_REVOKE', 'COMPANY_UPDATE', 'CATALOG_UPDATE', 'PRICING_PUBLISH', 'BRIEF_SUBMIT', 'TASK_CREATE', 'TASK_ASSIGN', 'TASK_STATUS_CHANGE', 'TASK_UPDATE', 'TASK_CANCEL', 'TASK_DISPUTE_OPEN', 'TASK_DISPUTE_RESOLVE', 'FILE_DOWNLOAD', 'CREDIT_PURCHASE', 'CREDIT_USAGE', 'CREDIT_REFUND', 'CREDIT_ADJUST', 'CREDIT_CLAWBACK', 'PAYOUT_REQUEST', 'PAYOUT_APPROVE', 'PAYOUT_PAY', 'PAYOUT_FAIL', 'PAYOUT_CANCEL', 'PAYOUT_ACCOUNT_CHANGE', 'SETTINGS_UPDATE', 'NOTIFICATION_TEMPLATE_UPDATE', 'ALGORITHM_UPDATE', 'ALGORITHM_PUBLISH', 'WEBHOOK_REPLAY', 'JOB_RETRY', 'DATA_IMPORT', 'DATA_EXPORT', 'PROOF_RUN', 'PROOF_FAIL', 'SECURITY_RUN', 'SECURITY_ALERT');--> statement-breakpoint
CREATE TYPE "public"."audit_actor_type" AS ENUM('user', 'system', 'script', 'webhook', 'apiKey', 'anonymous');--> statement-breakpoint
CREATE TYPE "public"."audit_outcome" AS ENUM('SUCCESS', 'DENIED', 'FAILURE');--> statement-breakpoint
CREATE TYPE "public"."purchase_status" AS ENUM('OPEN', 'PROCESSING', 'PAID', 'FAILED', 'EXPIRED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED');--> statement-breakpoint
CREATE TYPE "public"."webhook_event_status" AS ENUM('RECEIVED', 'PROCESSED', 'FAILED', 'IGNORED');--> statement-breakpoint
CREATE TYPE "public"."webhook_provider" AS ENUM('stripe', 'slack', 'twilio');--> statement-breakpoint
CREATE TYPE "public"."brief_message_role" AS ENUM('USER', 'ASSISTANT');--> statement-breakpoint
CREATE TYPE "public"."brief_status" AS ENUM('DRAFT', 'READY', 'SUBMITTED', 'IN_PROGRESS', 'COMPLETED');--> statement-breakpoint
CREATE TYPE "public"."skill_proficiency" AS ENUM('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT');--> statement-breakpoint
CREATE TYPE "public"."task_category" AS ENUM('STATIC_ADS', 'VIDEO_MOTION', 'SOCIAL_MEDIA', 'UI_UX');--> statement-breakpoint
CREATE TYPE "public"."onboarding_status" AS ENUM('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED');--> statement-breakpoint
CREATE TYPE "public"."earning_state" AS ENUM('ON_HOLD', 'AVAILABLE', 'REQUESTED', 'PAID', 'REVERSED');--> statement-breakpoint
CREATE TYPE "public"."client_decision" AS ENUM('APPROVED', 'REVISION_REQUESTED');--> statement-breakpoint
CREATE TYPE "public"."file_kind" AS ENUM('REFERENCE', 'DELIVERABLE', 'ATTACHMENT');--> statement-breakpoint
CREATE TYPE "public"."file_status" AS ENUM('UPLOADING', 'PROCESSING', 'READY', 'REJECTED');--> statement-breakpoint
CREATE TYPE "public"."pin_status" AS ENUM('OPEN', 'RESOLVED');--> statement-breakpoint
CREATE TYPE "public"."pin_verdict" AS ENUM('FIXED', 'CANNOT');--> statement-breakpoint
CREATE TYPE "public"."review_outcome" AS ENUM('PASSED', 'RETURNED');--> statement-breakpoint
CREATE TYPE "public"."artist_experience_level" AS ENUM('JUNIOR', 'MID', 'SENIOR', 'EXPERT');--> statement-breakpoint
CREATE TYPE "public"."freelancer_status" AS ENUM('PENDING', 'APPROVED', 'REJECTED', 'SUSPENDED');--> statement-breakpoint
CREATE TYPE "public"."invitation_kind" AS ENUM('FREELANCER', 'COMPANY_MEMBER');--> statement-breakpoint
CREATE TYPE "public"."user_role" AS ENUM('CLIENT', 'FREELANCER', 'ADMIN');--> statement-breakpoint
CREATE TYPE "public"."import_log_source" AS ENUM('bigged', 'dribbble', 'manual_url', 'file_upload', 'page_scrape');--> statement-breakpoint
CREATE TYPE "public"."import_log_status" AS ENUM('PENDING', 'RUNNING', 'COMPLETED', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."import_log_target" AS ENUM('deliverable_style', 'brand_reference');--> statement-breakpoint
CREATE TYPE "public"."config_status" AS ENUM('DRAFT', 'ACTIVE', 'ARCHIVED');--> statement-breakpoint
CREATE TYPE "public"."decline_reason" AS ENUM('TOO_BUSY', 'SKILL_MISMATCH', 'DEADLINE_TOO_TIGHT', 'LOW_CREDITS', 'PERSONAL_CONFLICT', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."exclusion_reason" AS ENUM('NOT_APPROVED', 'NOT_AVAILABLE', 'ON_VACATION', 'IS_CLIENT', 'SKILL_BELOW_FLOOR', 'OVERLOADED', 'NIGHT_HOURS', 'REFUSES_URGENT', 'PAY_BELOW_MINIMUM', 'ALREADY_DECLINED', 'ALREADY_EXPIRED', 'RELEASED_TASK', 'BLOCKED_BY_CLIENT');--> statement-breakpoint
CREATE TYPE "public"."offer_withdrawal_reason" AS ENUM('TAKEN_BY_ANOTHER', 'ASSIGNED_BY_ADMIN', 'TASK_CANCELLED', 'FREELANCER_ON_VACATION', 'FREELANCER_UNAVAILABLE', 'FREELANCER_SUSPENDED', 'BLOCKED_BY_CLIENT');--> statement-breakpoint
CREATE TYPE "public"."round_outcome" AS ENUM('OFFERED', 'BROADCAST', 'NOBODY_ELIGIBLE', 'EXHAUSTED');--> statement-breakpoint
CREATE TYPE "public"."task_offer_response" AS ENUM('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED');--> statement-breakpoint
CREATE TYPE "public"."notification_channel" AS ENUM('EMAIL', 'WHATSAPP', 'IN_APP');--> statement-breakpoint
CREATE TYPE "public"."notification_event" AS ENUM('OFFER_RECEIVED', 'OFFER_EXPIRED', 'OFFER_WITHDRAWN', 'TASK_SUBMITTED', 'TASK_ASSIGNED', 'TASK_STARTED', 'TASK_RELEASED', 'TASK_UNASSIGNABLE', 'TASK_CANCELLED', 'TASK_COMPLETED', 'TASK_DUE_SOON', 'TASK_OVERDUE', 'DELIVERY_SUBMITTED', 'DELIVERY_READY', 'DELIVERY_RETURNED', 'REVIEW_REMINDER', 'REVISION_REQUESTED', 'RATING_REQUESTED', 'DISPUTE_OPENED', 'DISPUTE_RESOLVED', 'MESSAGE_RECEIVED', 'MENTIONED', 'CREDITS_PURCHASED', 'CREDITS_REFUNDED', 'CREDITS_GRANTED', 'CREDITS_CLAWED_BACK', 'EARNING_AVAILABLE', 'PAYOUT_REQUESTED', 'PAYOUT_PAID', 'PAYOUT_FAILED', 'PAYOUT_ACCOUNT_CHANGED', 'APPLICATION_RECEIVED', 'FREELANCER_APPROVED', 'FREELANCER_REJECTED', 'FREELANCER_SUSPENDED', 'SKILL_VERIFIED', 'WEBHOOK_FAILED', 'PROOF_FAILED', 'SECURITY_ALERT');--> statement-breakpoint
CREATE TYPE "public"."notification_status" AS ENUM('PENDING', 'SENT', 'FAILED', 'SKIPPED');--> statement-breakpoint
CREATE TYPE "public"."payout_method" AS ENUM('STRIPE_CONNECT', 'BANK_TRANSFER', 'PAYPAL');--> statement-breakpoint
CREATE TYPE "public"."payout_status" AS ENUM('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."outbox_kind" AS ENUM('job', 'hint');--> statement-breakpoint
CREATE TYPE "public"."security_severity" AS ENUM('LOW', 'MEDIUM', 'HIGH', 'CRITICAL');--> statement-breakpoint
CREATE TYPE "public"."security_test_category" AS ENUM('AUTHENTICATION', 'AUTHORIZATION', 'TENANCY', 'INPUT', 'HEADERS', 'FILES', 'MONEY', 'RATE_LIMITS');--> statement-breakpoint
CREATE TYPE "public"."security_test_run_status" AS ENUM('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."security_test_status" AS ENUM('PENDING', 'RUNNING', 'PASSED', 'FAILED', 'ERROR', 'SKIPPED');--> statement-breakpoint
CREATE TYPE "public"."test_schedule_frequency" AS ENUM('MANUAL', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY');--> statement-breakpoint
CREATE TYPE "public"."ball_holder" AS ENUM('CLIENT', 'FREELANCER', 'ADMIN', 'SYSTEM');--> statement-breakpoint
CREATE TYPE "public"."task_complexity" AS ENUM('SIMPLE', 'INTERMEDIATE', 'ADVANCED', 'EXPERT');--> statement-breakpoint
CREATE TYPE "public"."task_status" AS ENUM('PENDING', 'OFFERED', 'ASSIGNED', 'IN_PROGRESS', 'PENDING_ADMIN_REVIEW', 'IN_REVIEW', 'REVISION_REQUESTED', 'COMPLETED', 'CANCELLED', 'UNASSIGNABLE');--> statement-breakpoint
CREATE TYPE "public"."task_urgency" AS ENUM('CRITICAL', 'URGENT', 'STANDARD', 'FLEXIBLE');--> statement-breakpoint
CREATE TABLE "proofs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"ok" boolean NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"duration_ms" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_logs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"actor_type" "audit_actor_type" NOT NULL,
	"actor_id" text,
	"actor_name" text,
	"action" "audit_action_type" NOT NULL,
	"outcome" "audit_outcome" DEFAULT 'SUCCESS' NOT NULL,
	"resource_type" text,
	"resource_id" text,
	"before" jsonb,
	"after" jsonb,
	"metadata" jsonb,
	"request_id" text,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_logs_before_size" CHECK (pg_column_size("audit_logs"."before") <= 65536),
	CONSTRAINT "audit_logs_after_size" CHECK (pg_column_size("audit_logs"."after") <= 65536),
	CONSTRAINT "audit_logs_metadata_size" CHECK (pg_column_size("audit_logs"."metadata") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "journal_seals" (
	"journal" text NOT NULL,
	"position" bigint NOT NULL,
	"row_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journal_seals_pkey" PRIMARY KEY("journal","position")
);
--> statement-breakpoint
CREATE TABLE "credit_packages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"credits" integer NOT NULL,
	"amount_cents" integer NOT NULL,
	"currency" text DEFAULT 'usd' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_packages_name_unique" UNIQUE("name"),
	CONSTRAINT "credit_packages_credits_positive" CHECK ("credit_packages"."credits" > 0),
	CONSTRAINT "credit_packages_amount_positive" CHECK ("credit_packages"."amount_cents" > 0),
	CONSTRAINT "credit_packages_currency_usd" CHECK ("credit_packages"."currency" = 'usd')
);
--> statement-breakpoint
CREATE TABLE "purchase_refunds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purchase_id" uuid NOT NULL,
	"amount_cents" integer NOT NULL,
	"stripe_object_id" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_refunds_stripe_object_unique" UNIQUE("stripe_object_id"),
	CONSTRAINT "purchase_refunds_amount_nonzero" CHECK ("purchase_refunds"."amount_cents" <> 0)
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"package_id" uuid,
	"credits" integer NOT NULL,
	"amount_cents" integer NOT NULL,
	"paid_cents" integer,
	"currency" text DEFAULT 'usd' NOT NULL,
	"status" "purchase_status" DEFAULT 'OPEN' NOT NULL,
	"checkout_session_id" text,
	"checkout_url" text,
	"payment_intent_id" text,
	"promotion_code" text,
	"receipt_url" text,
	"idempotency_key" text NOT NULL,
	"failure_reason" text,
	"paid_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchases_checkout_session_unique" UNIQUE("checkout_session_id"),
	CONSTRAINT "purchases_payment_intent_unique" UNIQUE("payment_intent_id"),
	CONSTRAINT "purchases_credits_positive" CHECK ("purchases"."credits" > 0),
	CONSTRAINT "purchases_amount_positive" CHECK ("purchases"."amount_cents" > 0),
	CONSTRAINT "purchases_paid_range" CHECK ("purchases"."paid_cents" between 0 and "purchases"."amount_cents"),
	CONSTRAINT "purchases_currency_usd" CHECK ("purchases"."currency" = 'usd'),
	CONSTRAINT "purchases_paid_complete" CHECK ("purchases"."status" not in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') or ("purchases"."paid_at" is not null and "purchases"."paid_cents" is not null))
);
--> statement-breakpoint
CREATE TABLE "stripe_customers" (
	"user_id" text PRIMARY KEY NOT NULL,
	"stripe_customer_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stripe_customers_customer_unique" UNIQUE("stripe_customer_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" "webhook_provider" NOT NULL,
	"external_id" text NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"status" "webhook_event_status" DEFAULT 'RECEIVED' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"processed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_events_processed_at" CHECK ("webhook_events"."status" <> 'PROCESSED' or "webhook_events"."processed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "brief_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"brief_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"role" "brief_message_role" NOT NULL,
	"body" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brief_messages_body_length" CHECK (char_length("brief_messages"."body") <= 10000),
	CONSTRAINT "brief_messages_payload_size" CHECK (pg_column_size("brief_messages"."payload") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"client_id" text NOT NULL,
	"company_id" uuid,
	"audience_id" uuid,
	"title" text DEFAULT 'Untitled brief' NOT NULL,
	"status" "brief_status" DEFAULT 'DRAFT' NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"moodboard" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"readiness" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "briefs_readiness_range" CHECK ("briefs"."readiness" between 0 and 100),
	CONSTRAINT "briefs_version_positive" CHECK ("briefs"."version" > 0),
	CONSTRAINT "briefs_title_length" CHECK (char_length("briefs"."title") between 1 and 200),
	CONSTRAINT "briefs_fields_size" CHECK (pg_column_size("briefs"."fields") <= 65536),
	CONSTRAINT "briefs_moodboard_size" CHECK (pg_column_size("briefs"."moodboard") <= 131072)
);
--> statement-breakpoint
CREATE TABLE "llm_usage" (
	"user_id" text NOT NULL,
	"day" date NOT NULL,
	"tokens" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "llm_usage_pkey" PRIMARY KEY("user_id","day"),
	CONSTRAINT "llm_usage_tokens_nonnegative" CHECK ("llm_usage"."tokens" >= 0)
);
--> statement-breakpoint
CREATE TABLE "style_selection_history" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"brief_id" uuid,
	"style_id" uuid NOT NULL,
	"deliverable_type" text NOT NULL,
	"style_axis" text NOT NULL,
	"selected_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "artist_skills" (
	"artist_id" text NOT NULL,
	"skill_id" uuid NOT NULL,
	"proficiency_level" "skill_proficiency" DEFAULT 'INTERMEDIATE' NOT NULL,
	"years_experience" numeric(4, 1),
	"verified" boolean DEFAULT false NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "artist_skills_artist_skill_unique" PRIMARY KEY("artist_id","skill_id"),
	CONSTRAINT "artist_skills_years_range" CHECK ("artist_skills"."years_experience" between 0 and 80)
);
--> statement-breakpoint
CREATE TABLE "brand_references" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"image_url" text NOT NULL,
	"tone_bucket" text NOT NULL,
	"energy_bucket" text NOT NULL,
	"density_bucket" text NOT NULL,
	"premium_bucket" text NOT NULL,
	"color_bucket" text NOT NULL,
	"color_samples" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"visual_styles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"industries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"image_hash" text,
	"source_url" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brand_references_tone_known" CHECK ("brand_references"."tone_bucket" in ('serious', 'balanced', 'playful')),
	CONSTRAINT "brand_references_energy_known" CHECK ("brand_references"."energy_bucket" in ('calm', 'balanced', 'energetic')),
	CONSTRAINT "brand_references_density_known" CHECK ("brand_references"."density_bucket" in ('airy', 'balanced', 'dense')),
	CONSTRAINT "brand_references_premium_known" CHECK ("brand_references"."premium_bucket" in ('accessible', 'balanced', 'premium')),
	CONSTRAINT "brand_references_color_known" CHECK ("brand_references"."color_bucket" in ('warm', 'cool', 'neutral', 'vivid', 'muted'))
);
--> statement-breakpoint
CREATE TABLE "deliverable_style_references" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"image_url" text NOT NULL,
	"deliverable_type" text NOT NULL,
	"style_axis" text NOT NULL,
	"sub_style" text,
	"semantic_tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"color_temperature" text,
	"energy_level" text,
	"density_level" text,
	"formality_level" text,
	"color_samples" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"industries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"target_audience" text,
	"visual_elements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mood_keywords" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"image_hash" text,
	"video_url" text,
	"video_thumbnail_url" text,
	"video_duration" text,
	"source_url" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliverable_style_references_type_known" CHECK ("deliverable_style_references"."deliverable_type" in ('instagram_post', 'instagram_story', 'instagram_reel', 'linkedin_post', 'linkedin_banner', 'facebook_ad', 'static_ad', 'video_ad', 'web_banner', 'logo', 'presentation_slide', 'youtube_thumbnail', 'email_header')),
	CONSTRAINT "deliverable_style_references_axis_known" CHECK ("deliverable_style_references"."style_axis" in ('minimal', 'bold', 'editorial', 'corporate', 'playful', 'premium', 'organic', 'tech')),
	CONSTRAINT "deliverable_style_references_temperature_known" CHECK ("deliverable_style_references"."color_temperature" in ('warm', 'cool', 'neutral')),
	CONSTRAINT "deliverable_style_references_energy_known" CHECK ("deliverable_style_references"."energy_level" in ('calm', 'balanced', 'energetic')),
	CONSTRAINT "deliverable_style_references_density_known" CHECK ("deliverable_style_references"."density_level" in ('airy', 'balanced', 'dense')),
	CONSTRAINT "deliverable_style_references_formality_known" CHECK ("deliverable_style_references"."formality_level" in ('casual', 'balanced', 'formal')),
	CONSTRAINT "deliverable_style_references_audience_known" CHECK ("deliverable_style_references"."target_audience" in ('b2b', 'b2c', 'enterprise', 'startup', 'consumer'))
);
--> statement-breakpoint
CREATE TABLE "pricing_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"is_active" boolean DEFAULT false NOT NULL,
	"notes" text,
	"created_by" text,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pricing_rules_version_unique" UNIQUE("version"),
	CONSTRAINT "pricing_rules_version_positive" CHECK ("pricing_rules"."version" > 0),
	CONSTRAINT "pricing_rules_rules_size" CHECK (pg_column_size("pricing_rules"."rules") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "skills" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"category" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skills_name_unique" UNIQUE("name"),
	CONSTRAINT "skills_slug_unique" UNIQUE("slug"),
	CONSTRAINT "skills_slug_format" CHECK ("skills"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "style_references" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"image_url" text NOT NULL,
	"category" text NOT NULL,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_categories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text,
	"category" "task_category" NOT NULL,
	"base_credits" integer NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_categories_name_unique" UNIQUE("name"),
	CONSTRAINT "task_categories_slug_unique" UNIQUE("slug"),
	CONSTRAINT "task_categories_base_credits_positive" CHECK ("task_categories"."base_credits" > 0)
);
--> statement-breakpoint
CREATE TABLE "audiences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"is_primary" boolean DEFAULT false NOT NULL,
	"demographics" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"firmographics" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"psychographics" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"behavioral" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audiences_name_length" CHECK (char_length("audiences"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"website" text,
	"industry" text,
	"industry_archetype" text,
	"logo_url" text,
	"favicon_url" text,
	"primary_color" text,
	"secondary_color" text,
	"accent_color" text,
	"background_color" text,
	"text_color" text,
	"brand_colors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"primary_font" text,
	"secondary_font" text,
	"social_links" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"brand_assets" jsonb DEFAULT '{"images":[],"documents":[]}'::jsonb NOT NULL,
	"brand_reference_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tagline" text,
	"keywords" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"onboarding_status" "onboarding_status" DEFAULT 'NOT_STARTED' NOT NULL,
	"slack_channel_id" text,
	"slack_channel_name" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "companies_name_length" CHECK (char_length("companies"."name") between 1 and 200),
	CONSTRAINT "companies_colors_hex" CHECK (concat("companies"."primary_color", "companies"."secondary_color", "companies"."accent_color", "companies"."background_color", "companies"."text_color") ~ '^(#[0-9A-Fa-f]{6})*$'),
	CONSTRAINT "companies_brand_assets_size" CHECK (pg_column_size("companies"."brand_assets") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "credit_transactions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"amount" integer NOT NULL,
	"type" text NOT NULL,
	"description" text NOT NULL,
	"related_task_id" uuid,
	"stripe_payment_id" text,
	"amount_cents" integer,
	"balance_after" integer DEFAULT 0 NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"idempotency_key" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_transactions_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "credit_transactions_amount_nonzero" CHECK ("credit_transactions"."amount" <> 0),
	CONSTRAINT "credit_transactions_type_known" CHECK ("credit_transactions"."type" in ('PURCHASE', 'USAGE', 'REFUND', 'BONUS', 'ADJUSTMENT', 'CLAWBACK')),
	CONSTRAINT "credit_transactions_sign_of_type" CHECK (case "credit_transactions"."type" when 'USAGE' then "credit_transactions"."amount" < 0 when 'CLAWBACK' then "credit_transactions"."amount" < 0 when 'ADJUSTMENT' then true else "credit_transactions"."amount" > 0 end),
	CONSTRAINT "credit_transactions_task_of_type" CHECK (("credit_transactions"."type" in ('USAGE', 'REFUND')) = ("credit_transactions"."related_task_id" is not null)),
	CONSTRAINT "credit_transactions_money_of_purchase" CHECK (("credit_transactions"."type" = 'PURCHASE') = ("credit_transactions"."amount_cents" is not null) and coalesce("credit_transactions"."amount_cents", 0) >= 0),
	CONSTRAINT "credit_transactions_balance_after_nonnegative" CHECK ("credit_transactions"."balance_after" >= 0),
	CONSTRAINT "credit_transactions_description_length" CHECK (char_length("credit_transactions"."description") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "freelancer_earnings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"freelancer_id" text NOT NULL,
	"task_id" uuid NOT NULL,
	"credits" integer NOT NULL,
	"cents_per_credit" integer NOT NULL,
	"amount_cents" integer NOT NULL,
	"state" "earning_state" DEFAULT 'ON_HOLD' NOT NULL,
	"reason" text NOT NULL,
	"hold_until" timestamp (3) with time zone,
	"payout_id" uuid,
	"paid_at" timestamp (3) with time zone,
	"reversed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "freelancer_earnings_credits_positive" CHECK ("freelancer_earnings"."credits" > 0),
	CONSTRAINT "freelancer_earnings_amount" CHECK ("freelancer_earnings"."amount_cents" = "freelancer_earnings"."credits" * "freelancer_earnings"."cents_per_credit" and "freelancer_earnings"."cents_per_credit" >= 0),
	CONSTRAINT "freelancer_earnings_hold_has_date" CHECK ("freelancer_earnings"."state" <> 'ON_HOLD' or "freelancer_earnings"."hold_until" is not null),
	CONSTRAINT "freelancer_earnings_payout_of_state" CHECK (case "freelancer_earnings"."state" when 'REQUESTED' then "freelancer_earnings"."payout_id" is not null when 'PAID' then "freelancer_earnings"."payout_id" is not null and "freelancer_earnings"."paid_at" is not null when 'REVERSED' then "freelancer_earnings"."reversed_at" is not null else "freelancer_earnings"."payout_id" is null end),
	CONSTRAINT "freelancer_earnings_reason_length" CHECK (char_length("freelancer_earnings"."reason") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "delivery_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"note" text,
	"preflight" jsonb,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"visible_to_client" boolean DEFAULT false NOT NULL,
	"review_outcome" "review_outcome",
	"review_feedback" text,
	"reviewed_by" text,
	"reviewed_at" timestamp (3) with time zone,
	"client_decision" "client_decision",
	"client_feedback" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "delivery_versions_number_positive" CHECK ("delivery_versions"."number" > 0),
	CONSTRAINT "delivery_versions_visible_after_pass" CHECK (not "delivery_versions"."visible_to_client" or "delivery_versions"."review_outcome" is not distinct from 'PASSED'),
	CONSTRAINT "delivery_versions_decided_after_pass" CHECK ("delivery_versions"."client_decision" is null or "delivery_versions"."visible_to_client"),
	CONSTRAINT "delivery_versions_reviewed_at" CHECK (("delivery_versions"."review_outcome" is null) = ("delivery_versions"."reviewed_at" is null)),
	CONSTRAINT "delivery_versions_decided_at" CHECK (("delivery_versions"."client_decision" is null) = ("delivery_versions"."decided_at" is null)),
	CONSTRAINT "delivery_versions_note_length" CHECK (char_length("delivery_versions"."note") <= 5000),
	CONSTRAINT "delivery_versions_feedback_given" CHECK (("delivery_versions"."review_outcome" is distinct from 'RETURNED' or coalesce(char_length("delivery_versions"."review_feedback"), 0) between 1 and 5000) and ("delivery_versions"."client_decision" is distinct from 'REVISION_REQUESTED' or coalesce(char_length("delivery_versions"."client_feedback"), 0) between 1 and 5000))
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"opened_by" text NOT NULL,
	"reason" text NOT NULL,
	"refund_credits" integer,
	"earned_credits" integer,
	"resolution" text,
	"resolved_by" text,
	"resolved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disputes_reason_length" CHECK (char_length("disputes"."reason") between 1 and 5000),
	CONSTRAINT "disputes_split_nonnegative" CHECK ("disputes"."refund_credits" >= 0 and "disputes"."earned_credits" >= 0),
	CONSTRAINT "disputes_resolution_complete" CHECK (num_nonnulls("disputes"."refund_credits", "disputes"."earned_credits", "disputes"."resolution", "disputes"."resolved_by", "disputes"."resolved_at") in (0, 5))
);
--> statement-breakpoint
CREATE TABLE "message_reads" (
	"task_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"last_read_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_reads_pkey" PRIMARY KEY("task_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "review_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pin_id" uuid NOT NULL,
	"author_id" text,
	"link_id" uuid,
	"guest_name" text,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_comments_one_author" CHECK (("review_comments"."author_id" is null) <> ("review_comments"."link_id" is null) and ("review_comments"."link_id" is null) = ("review_comments"."guest_name" is null)),
	CONSTRAINT "review_comments_body_length" CHECK (char_length("review_comments"."body") between 1 and 5000),
	CONSTRAINT "review_comments_guest_name_length" CHECK (char_length("review_comments"."guest_name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "review_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"password_hash" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "review_pins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"requirement_id" text,
	"page" integer,
	"x" numeric(7, 6),
	"y" numeric(7, 6),
	"start_ms" integer,
	"end_ms" integer,
	"status" "pin_status" DEFAULT 'OPEN' NOT NULL,
	"verdict" "pin_verdict",
	"carried_from_id" uuid,
	"resolved_by" text,
	"resolved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_pins_point_range" CHECK (("review_pins"."x" is null) = ("review_pins"."y" is null) and "review_pins"."x" between 0 and 1 and "review_pins"."y" between 0 and 1),
	CONSTRAINT "review_pins_time_range" CHECK (("review_pins"."end_ms" is null or "review_pins"."start_ms" is not null) and "review_pins"."start_ms" >= 0 and coalesce("review_pins"."end_ms", "review_pins"."start_ms") >= "review_pins"."start_ms"),
	CONSTRAINT "review_pins_page_positive" CHECK ("review_pins"."page" > 0),
	CONSTRAINT "review_pins_resolved_at" CHECK (("review_pins"."status" = 'RESOLVED') = ("review_pins"."resolved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "task_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid,
	"brief_id" uuid,
	"version_id" uuid,
	"message_id" uuid,
	"kind" "file_kind" NOT NULL,
	"status" "file_status" DEFAULT 'UPLOADING' NOT NULL,
	"file_name" text NOT NULL,
	"storage_key" text NOT NULL,
	"sha256" text,
	"mime_type" text,
	"size_bytes" bigint NOT NULL,
	"received_bytes" bigint DEFAULT 0 NOT NULL,
	"width" integer,
	"height" integer,
	"duration_ms" integer,
	"page_count" integer,
	"has_alpha" boolean,
	"thumbnail_key" text,
	"rejection_reason" text,
	"uploaded_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_files_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "task_files_has_owner" CHECK ("task_files"."task_id" is not null or "task_files"."brief_id" is not null),
	CONSTRAINT "task_files_size_range" CHECK ("task_files"."size_bytes" between 1 and 5368709120),
	CONSTRAINT "task_files_received_range" CHECK ("task_files"."received_bytes" between 0 and "task_files"."size_bytes"),
	CONSTRAINT "task_files_name_length" CHECK (char_length("task_files"."file_name") between 1 and 255),
	CONSTRAINT "task_files_sha256_format" CHECK ("task_files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "task_files_ready_is_known" CHECK ("task_files"."status" <> 'READY' or ("task_files"."sha256" is not null and "task_files"."mime_type" is not null))
);
--> statement-breakpoint
CREATE TABLE "task_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"sender_id" text NOT NULL,
	"body" text NOT NULL,
	"internal" boolean DEFAULT false NOT NULL,
	"mentions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_messages_body_length" CHECK (char_length("task_messages"."body") <= 10000),
	CONSTRAINT "task_messages_mentions_size" CHECK (pg_column_size("task_messages"."mentions") <= 4096)
);
--> statement-breakpoint
CREATE TABLE "task_ratings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"artist_id" text NOT NULL,
	"rating" integer NOT NULL,
	"comment" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_ratings_task_unique" UNIQUE("task_id"),
	CONSTRAINT "task_ratings_rating_range" CHECK ("task_ratings"."rating" between 1 and 5),
	CONSTRAINT "task_ratings_comment_length" CHECK (char_length("task_ratings"."comment") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "freelancer_profiles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"status" "freelancer_status" DEFAULT 'PENDING' NOT NULL,
	"skills" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"specializations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"portfolio_urls" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bio" text,
	"hourly_rate" numeric(10, 2),
	"rating" numeric(3, 2) DEFAULT 0 NOT NULL,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"completed_tasks" integer DEFAULT 0 NOT NULL,
	"on_time_tasks" integer DEFAULT 0 NOT NULL,
	"offers_received" integer DEFAULT 0 NOT NULL,
	"offers_accepted" integer DEFAULT 0 NOT NULL,
	"avg_response_time_minutes" integer,
	"acceptance_rate" numeric(5, 4),
	"on_time_rate" numeric(5, 4),
	"performance_score" numeric(6, 3) DEFAULT 50 NOT NULL,
	"last_offered_at" timestamp (3) with time zone,
	"experience_level" "artist_experience_level" DEFAULT 'JUNIOR' NOT NULL,
	"experience_level_set_by" text,
	"max_concurrent_tasks" integer DEFAULT 3 NOT NULL,
	"accepts_urgent_tasks" boolean DEFAULT true NOT NULL,
	"working_hours_start" text DEFAULT '09:00' NOT NULL,
	"working_hours_end" text DEFAULT '18:00' NOT NULL,
	"availability" boolean DEFAULT true NOT NULL,
	"vacation_mode" boolean DEFAULT false NOT NULL,
	"vacation_until" timestamp (3) with time zone,
	"preferred_categories" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"min_credits_to_accept" integer DEFAULT 1 NOT NULL,
	"approved_by" text,
	"approved_at" timestamp (3) with time zone,
	"rejection_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "freelancer_profiles_rating_range" CHECK ("freelancer_profiles"."rating" between 0 and 5),
	CONSTRAINT "freelancer_profiles_rates_range" CHECK (coalesce("freelancer_profiles"."acceptance_rate", 0) between 0 and 1 and coalesce("freelancer_profiles"."on_time_rate", 0) between 0 and 1),
	CONSTRAINT "freelancer_profiles_performance_score_range" CHECK ("freelancer_profiles"."performance_score" between 0 and 100),
	CONSTRAINT "freelancer_profiles_counters_nonnegative" CHECK (least("freelancer_profiles"."rating_count", "freelancer_profiles"."completed_tasks", "freelancer_profiles"."on_time_tasks", "freelancer_profiles"."offers_received", "freelancer_profiles"."offers_accepted", coalesce("freelancer_profiles"."avg_response_time_minutes", 0)) >= 0),
	CONSTRAINT "freelancer_profiles_max_concurrent_range" CHECK ("freelancer_profiles"."max_concurrent_tasks" between 1 and 50),
	CONSTRAINT "freelancer_profiles_min_credits_range" CHECK ("freelancer_profiles"."min_credits_to_accept" between 0 and 100000),
	CONSTRAINT "freelancer_profiles_hourly_rate_nonnegative" CHECK ("freelancer_profiles"."hourly_rate" >= 0),
	CONSTRAINT "freelancer_profiles_working_hours_format" CHECK ("freelancer_profiles"."working_hours_start" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "freelancer_profiles"."working_hours_end" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "invitation_kind" NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"company_id" uuid,
	"invited_by" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" text,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_company_with_kind" CHECK (("invitations"."kind" = 'COMPANY_MEMBER') = ("invitations"."company_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"two_factor_verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" "user_role" DEFAULT 'CLIENT' NOT NULL,
	"phone" text,
	"credits" integer DEFAULT 0 NOT NULL,
	"credit_seq" integer DEFAULT 0 NOT NULL,
	"credits_frozen_at" timestamp (3) with time zone,
	"credits_frozen_reason" text,
	"company_id" uuid,
	"onboarding_completed" boolean DEFAULT false NOT NULL,
	"onboarding_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"notification_preferences" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"slack_user_id" text,
	"slack_dm_channel_id" text,
	"timezone" text DEFAULT 'UTC' NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"suspended_reason" text,
	"erased_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_lowercase" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_credits_nonnegative" CHECK ("users"."credits" >= 0),
	CONSTRAINT "users_onboarding_data_size" CHECK (pg_column_size("users"."onboarding_data") <= 65536),
	CONSTRAINT "users_notification_preferences_size" CHECK (pg_column_size("users"."notification_preferences") <= 16384)
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_logs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" "import_log_source" NOT NULL,
	"target" "import_log_target" NOT NULL,
	"status" "import_log_status" DEFAULT 'PENDING' NOT NULL,
	"source_url" text,
	"started_by" text,
	"attempted" integer DEFAULT 0 NOT NULL,
	"successful" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"results" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error" text,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_logs_counts" CHECK (least("import_logs"."successful", "import_logs"."failed", "import_logs"."skipped") >= 0 and "import_logs"."successful" + "import_logs"."failed" + "import_logs"."skipped" <= "import_logs"."attempted"),
	CONSTRAINT "import_logs_results_size" CHECK (pg_column_size("import_logs"."results") <= 1048576)
);
--> statement-breakpoint
CREATE TABLE "assignment_algorithm_config" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"status" "config_status" DEFAULT 'DRAFT' NOT NULL,
	"is_active" boolean GENERATED ALWAYS AS ("assignment_algorithm_config"."status" = 'ACTIVE') STORED NOT NULL,
	"weights" jsonb NOT NULL,
	"acceptance_windows" jsonb NOT NULL,
	"escalation_settings" jsonb NOT NULL,
	"timezone_settings" jsonb NOT NULL,
	"experience_matrix" jsonb NOT NULL,
	"workload_settings" jsonb NOT NULL,
	"exclusion_rules" jsonb NOT NULL,
	"bonus_modifiers" jsonb NOT NULL,
	"notes" text,
	"created_by" text,
	"published_by" text,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_algorithm_config_version_unique" UNIQUE("version"),
	CONSTRAINT "assignment_algorithm_config_version_positive" CHECK ("assignment_algorithm_config"."version" > 0),
	CONSTRAINT "assignment_algorithm_config_weights_sum" CHECK (coalesce(("assignment_algorithm_config"."weights"->>'skillMatch')::numeric + ("assignment_algorithm_config"."weights"->>'timezoneFit')::numeric + ("assignment_algorithm_config"."weights"->>'experienceMatch')::numeric + ("assignment_algorithm_config"."weights"->>'workloadBalance')::numeric + ("assignment_algorithm_config"."weights"->>'performanceHistory')::numeric, 0) = 100),
	CONSTRAINT "assignment_algorithm_config_weights_nonnegative" CHECK (least(("assignment_algorithm_config"."weights"->>'skillMatch')::numeric, ("assignment_algorithm_config"."weights"->>'timezoneFit')::numeric, ("assignment_algorithm_config"."weights"->>'experienceMatch')::numeric, ("assignment_algorithm_config"."weights"->>'workloadBalance')::numeric, ("assignment_algorithm_config"."weights"->>'performanceHistory')::numeric) >= 0)
);
--> statement-breakpoint
CREATE TABLE "client_artist_affinity" (
	"client_id" text NOT NULL,
	"artist_id" text NOT NULL,
	"tasks_completed" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"last_worked_at" timestamp (3) with time zone,
	"is_favorite" boolean DEFAULT false NOT NULL,
	"is_blocked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_artist_affinity_client_artist_unique" PRIMARY KEY("client_id","artist_id"),
	CONSTRAINT "client_artist_affinity_not_both" CHECK (not ("client_artist_affinity"."is_favorite" and "client_artist_affinity"."is_blocked")),
	CONSTRAINT "client_artist_affinity_counters" CHECK (least("client_artist_affinity"."tasks_completed", "client_artist_affinity"."rating_sum", "client_artist_affinity"."rating_count") >= 0),
	CONSTRAINT "client_artist_affinity_two_people" CHECK ("client_artist_affinity"."client_id" <> "client_artist_affinity"."artist_id")
);
--> statement-breakpoint
CREATE TABLE "matching_candidates" (
	"round_id" uuid NOT NULL,
	"artist_id" text NOT NULL,
	"features" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"parts" jsonb,
	"points" jsonb,
	"bonuses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"score" numeric(7, 3),
	"rank" integer,
	"exclusion_reason" "exclusion_reason",
	CONSTRAINT "matching_candidates_pkey" PRIMARY KEY("round_id","artist_id"),
	CONSTRAINT "matching_candidates_ranked_or_excluded" CHECK (("matching_candidates"."rank" is null) <> ("matching_candidates"."exclusion_reason" is null)),
	CONSTRAINT "matching_candidates_features_size" CHECK (pg_column_size("matching_candidates"."features") <= 16384)
);
--> statement-breakpoint
CREATE TABLE "matching_rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"config_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"outcome" "round_outcome" NOT NULL,
	"considered_count" integer DEFAULT 0 NOT NULL,
	"eligible_count" integer DEFAULT 0 NOT NULL,
	"excluded_counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"task_features" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"duration_ms" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matching_rounds_level_range" CHECK ("matching_rounds"."level" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "task_offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"artist_id" text NOT NULL,
	"round_id" uuid,
	"match_score" numeric(7, 3) DEFAULT 0 NOT NULL,
	"rank" integer,
	"escalation_level" integer DEFAULT 1 NOT NULL,
	"broadcast" boolean DEFAULT false NOT NULL,
	"response" "task_offer_response" DEFAULT 'PENDING' NOT NULL,
	"decline_reason" "decline_reason",
	"decline_note" text,
	"score_breakdown" jsonb,
	"pay_cents" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"responded_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" "offer_withdrawal_reason",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_offers_level_range" CHECK ("task_offers"."escalation_level" between 1 and 3),
	CONSTRAINT "task_offers_pay_nonnegative" CHECK ("task_offers"."pay_cents" >= 0),
	CONSTRAINT "task_offers_decline_reason_with_response" CHECK (("task_offers"."response" = 'DECLINED') = ("task_offers"."decline_reason" is not null)),
	CONSTRAINT "task_offers_responded_at" CHECK (("task_offers"."response" in ('ACCEPTED', 'DECLINED')) = ("task_offers"."responded_at" is not null)),
	CONSTRAINT "task_offers_withdrawal_complete" CHECK (("task_offers"."withdrawn_at" is null) = ("task_offers"."withdrawn_reason" is null) and ("task_offers"."withdrawn_at" is null or "task_offers"."response" = 'EXPIRED')),
	CONSTRAINT "task_offers_decline_note_length" CHECK (char_length("task_offers"."decline_note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event" "notification_event" NOT NULL,
	"in_app_enabled" boolean DEFAULT true NOT NULL,
	"email_enabled" boolean DEFAULT true NOT NULL,
	"whatsapp_enabled" boolean DEFAULT false NOT NULL,
	"slack_enabled" boolean DEFAULT false NOT NULL,
	"title_template" text,
	"body_template" text,
	"email_subject_template" text,
	"email_body_template" text,
	"whatsapp_template" text,
	"slack_template" text,
	"updated_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_settings_event_unique" UNIQUE("event")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"event" "notification_event" NOT NULL,
	"channel" "notification_channel" NOT NULL,
	"status" "notification_status" DEFAULT 'PENDING' NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text,
	"resource_type" text,
	"resource_id" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dedupe_key" text,
	"read_at" timestamp (3) with time zone,
	"send_after" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_data_size" CHECK (pg_column_size("notifications"."data") <= 16384),
	CONSTRAINT "notifications_title_length" CHECK (char_length("notifications"."title") between 1 and 300),
	CONSTRAINT "notifications_body_length" CHECK (char_length("notifications"."body") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"freelancer_id" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"credits" integer NOT NULL,
	"currency" text DEFAULT 'usd' NOT NULL,
	"method" "payout_method" DEFAULT 'STRIPE_CONNECT' NOT NULL,
	"status" "payout_status" DEFAULT 'PENDING' NOT NULL,
	"idempotency_key" text NOT NULL,
	"stripe_transfer_id" text,
	"reference" text,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"approved_by" text,
	"approved_at" timestamp (3) with time zone,
	"second_approved_by" text,
	"second_approved_at" timestamp (3) with time zone,
	"processing_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"failure_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payouts_stripe_transfer_unique" UNIQUE("stripe_transfer_id"),
	CONSTRAINT "payouts_amount_positive" CHECK ("payouts"."amount_cents" > 0),
	CONSTRAINT "payouts_credits_positive" CHECK ("payouts"."credits" > 0),
	CONSTRAINT "payouts_currency_usd" CHECK ("payouts"."currency" = 'usd'),
	CONSTRAINT "payouts_two_approvers" CHECK ("payouts"."second_approved_by" <> "payouts"."approved_by"),
	CONSTRAINT "payouts_not_own_approver" CHECK ("payouts"."approved_by" <> "payouts"."freelancer_id" and "payouts"."second_approved_by" <> "payouts"."freelancer_id"),
	CONSTRAINT "payouts_failed_has_reason" CHECK ("payouts"."status" <> 'FAILED' or "payouts"."failure_reason" is not null),
	CONSTRAINT "payouts_completed_at" CHECK ("payouts"."status" <> 'COMPLETED' or "payouts"."completed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "stripe_connect_accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"stripe_account_id" text NOT NULL,
	"country" text,
	"details_submitted" boolean DEFAULT false NOT NULL,
	"charges_enabled" boolean DEFAULT false NOT NULL,
	"payouts_enabled" boolean DEFAULT false NOT NULL,
	"requirements" jsonb,
	"external_account" text,
	"last_event_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stripe_connect_accounts_user_unique" UNIQUE("user_id"),
	CONSTRAINT "stripe_connect_accounts_account_unique" UNIQUE("stripe_account_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"completed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_unique" PRIMARY KEY("scope","key"),
	CONSTRAINT "idempotency_keys_key_length" CHECK (char_length("idempotency_keys"."key") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "outbox_kind" NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"job_key" text,
	"run_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_payload_size" CHECK (pg_column_size("outbox"."payload") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_value_size" CHECK (pg_column_size("settings"."value") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "security_snapshots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid,
	"score" integer NOT NULL,
	"ssl" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"headers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dependencies" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"endpoints" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"rate_limits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "security_snapshots_score_range" CHECK ("security_snapshots"."score" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "security_test_results" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"test_id" uuid NOT NULL,
	"status" "security_test_status" DEFAULT 'PENDING' NOT NULL,
	"message" text,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"duration_ms" integer,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "security_test_results_evidence_size" CHECK (pg_column_size("security_test_results"."evidence") <= 262144)
);
--> statement-breakpoint
CREATE TABLE "security_test_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schedule_id" uuid,
	"started_by" text,
	"status" "security_test_run_status" DEFAULT 'PENDING' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"passed" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"errored" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"score" integer,
	"error" text,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "security_test_runs_score_range" CHECK ("security_test_runs"."score" between 0 and 100),
	CONSTRAINT "security_test_runs_counts" CHECK (least("security_test_runs"."passed", "security_test_runs"."failed", "security_test_runs"."errored", "security_test_runs"."skipped") >= 0 and "security_test_runs"."passed" + "security_test_runs"."failed" + "security_test_runs"."errored" + "security_test_runs"."skipped" <= "security_test_runs"."total")
);
--> statement-breakpoint
CREATE TABLE "security_tests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"category" "security_test_category" NOT NULL,
	"severity" "security_severity" DEFAULT 'MEDIUM' NOT NULL,
	"steps" jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "security_tests_slug_unique" UNIQUE("slug"),
	CONSTRAINT "security_tests_steps_size" CHECK (pg_column_size("security_tests"."steps") <= 65536)
);
--> statement-breakpoint
CREATE TABLE "test_schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"frequency" "test_schedule_frequency" DEFAULT 'MANUAL' NOT NULL,
	"test_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"last_run_at" timestamp (3) with time zone,
	"next_run_at" timestamp (3) with time zone,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "test_schedules_manual_has_no_date" CHECK ("test_schedules"."frequency" <> 'MANUAL' or "test_schedules"."next_run_at" is null)
);
--> statement-breakpoint
CREATE TABLE "ball_in_court" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ball_in_court_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"task_id" uuid NOT NULL,
	"holder" "ball_holder" NOT NULL,
	"status" "task_status" NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "ball_in_court_order" CHECK ("ball_in_court"."ended_at" >= "ball_in_court"."started_at")
);
--> statement-breakpoint
CREATE TABLE "task_activity_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"actor_id" text,
	"actor_type" text NOT NULL,
	"action" text NOT NULL,
	"previous_status" text,
	"new_status" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_activity_log_actor_type_known" CHECK ("task_activity_log"."actor_type" in ('client', 'freelancer', 'admin', 'system')),
	CONSTRAINT "task_activity_log_action_known" CHECK ("task_activity_log"."action" in ('created', 'offered', 'declined', 'offer_expired', 'offer_withdrawn', 'unassignable', 'retried', 'assigned', 'started', 'released', 'submitted', 'passed', 'returned', 'approved', 'revision_requested', 'revision_purchased', 'completed', 'cancelled', 'dispute_opened', 'dispute_resolved', 'deadline_changed', 'details_changed', 'rated')),
	CONSTRAINT "task_activity_log_previous_status_known" CHECK ("task_activity_log"."previous_status" in ('PENDING', 'OFFERED', 'ASSIGNED', 'IN_PROGRESS', 'PENDING_ADMIN_REVIEW', 'IN_REVIEW', 'REVISION_REQUESTED', 'COMPLETED', 'CANCELLED', 'UNASSIGNABLE')),
	CONSTRAINT "task_activity_log_new_status_known" CHECK ("task_activity_log"."new_status" in ('PENDING', 'OFFERED', 'ASSIGNED', 'IN_PROGRESS', 'PENDING_ADMIN_REVIEW', 'IN_REVIEW', 'REVISION_REQUESTED', 'COMPLETED', 'CANCELLED', 'UNASSIGNABLE')),
	CONSTRAINT "task_activity_log_metadata_size" CHECK (pg_column_size("task_activity_log"."metadata") <= 32768)
);
--> statement-breakpoint
CREATE TABLE "task_skill_requirements" (
	"task_id" uuid NOT NULL,
	"skill_id" uuid NOT NULL,
	"is_required" boolean DEFAULT true NOT NULL,
	"min_proficiency" "skill_proficiency" DEFAULT 'INTERMEDIATE' NOT NULL,
	CONSTRAINT "task_skill_requirements_task_skill_unique" PRIMARY KEY("task_id","skill_id")
);
--> statement-breakpoint
CREATE TABLE "task_transitions" (
	"event" text NOT NULL,
	"from_status" "task_status",
	"to_status" "task_status" NOT NULL,
	CONSTRAINT "task_transitions_unique" UNIQUE NULLS NOT DISTINCT("event","from_status","to_status"),
	CONSTRAINT "task_transitions_event_known" CHECK ("task_transitions"."event" in ('submit', 'offer', 'broadcast', 'accept', 'decline', 'expire', 'exhaust', 'retry', 'assign', 'start', 'release', 'deliver', 'pass', 'return', 'approve', 'revise', 'cancel', 'resolve'))
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"client_id" text NOT NULL,
	"freelancer_id" text,
	"category_id" uuid NOT NULL,
	"brief_id" uuid,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"status" "task_status" DEFAULT 'PENDING' NOT NULL,
	"requirements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"style_references" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"moodboard_items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"chat_history" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"estimated_hours" numeric(6, 2),
	"quantity" integer DEFAULT 1 NOT NULL,
	"credits_used" integer NOT NULL,
	"quote" jsonb NOT NULL,
	"pricing_version" integer DEFAULT 1 NOT NULL,
	"algorithm_version" integer,
	"pay_cents_per_credit" integer,
	"max_revisions" integer DEFAULT 2 NOT NULL,
	"revisions_used" integer DEFAULT 0 NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"deadline" timestamp (3) with time zone,
	"complexity" "task_complexity" DEFAULT 'INTERMEDIATE' NOT NULL,
	"urgency" "task_urgency" DEFAULT 'STANDARD' NOT NULL,
	"offered_to" text,
	"offer_expires_at" timestamp (3) with time zone,
	"escalation_level" integer DEFAULT 0 NOT NULL,
	"required_skills" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"idempotency_key" text,
	"auto_approve_at" timestamp (3) with time zone,
	"remind_at" timestamp (3) with time zone,
	"dispute_opened_at" timestamp (3) with time zone,
	"cancellation_reason" text,
	"unassignable_at" timestamp (3) with time zone,
	"assigned_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tasks_title_length" CHECK (char_length("tasks"."title") between 3 and 200),
	CONSTRAINT "tasks_description_length" CHECK (char_length("tasks"."description") between 10 and 5000),
	CONSTRAINT "tasks_credits_used_positive" CHECK ("tasks"."credits_used" > 0),
	CONSTRAINT "tasks_quantity_range" CHECK ("tasks"."quantity" between 1 and 1000),
	CONSTRAINT "tasks_estimated_hours_nonnegative" CHECK ("tasks"."estimated_hours" >= 0),
	CONSTRAINT "tasks_revisions_within_max" CHECK ("tasks"."revisions_used" between 0 and "tasks"."max_revisions" and "tasks"."max_revisions" <= 100),
	CONSTRAINT "tasks_priority_range" CHECK ("tasks"."priority" between 0 and 3),
	CONSTRAINT "tasks_escalation_level_range" CHECK ("tasks"."escalation_level" between 0 and 3),
	CONSTRAINT "tasks_pay_nonnegative" CHECK ("tasks"."pay_cents_per_credit" >= 0),
	CONSTRAINT "tasks_has_freelancer" CHECK ("tasks"."status" not in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_ADMIN_REVIEW', 'IN_REVIEW', 'REVISION_REQUESTED') or "tasks"."freelancer_id" is not null),
	CONSTRAINT "tasks_freelancer_is_not_client" CHECK ("tasks"."freelancer_id" <> "tasks"."client_id"),
	CONSTRAINT "tasks_requirements_size" CHECK (pg_column_size("tasks"."requirements") <= 131072),
	CONSTRAINT "tasks_moodboard_size" CHECK (pg_column_size("tasks"."moodboard_items") <= 131072),
	CONSTRAINT "tasks_chat_history_size" CHECK (pg_column_size("tasks"."chat_history") <= 524288),
	CONSTRAINT "tasks_quote_size" CHECK (pg_column_size("tasks"."quote") <= 16384)
);
--> statement-breakpoint
ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_refunds" ADD CONSTRAINT "purchase_refunds_purchase_id_purchases_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "public"."purchases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_package_id_credit_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."credit_packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stripe_customers" ADD CONSTRAINT "stripe_customers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_messages" ADD CONSTRAINT "brief_messages_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "llm_usage" ADD CONSTRAINT "llm_usage_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_selection_history" ADD CONSTRAINT "style_selection_history_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_selection_history" ADD CONSTRAINT "style_selection_history_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_selection_history" ADD CONSTRAINT "style_selection_history_style_fk" FOREIGN KEY ("style_id") REFERENCES "public"."deliverable_style_references"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artist_skills" ADD CONSTRAINT "artist_skills_artist_id_users_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artist_skills" ADD CONSTRAINT "artist_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artist_skills" ADD CONSTRAINT "artist_skills_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pricing_rules" ADD CONSTRAINT "pricing_rules_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_related_task_id_tasks_id_fk" FOREIGN KEY ("related_task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_transactions" ADD CONSTRAINT "credit_transactions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freelancer_earnings" ADD CONSTRAINT "freelancer_earnings_freelancer_id_users_id_fk" FOREIGN KEY ("freelancer_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freelancer_earnings" ADD CONSTRAINT "freelancer_earnings_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freelancer_earnings" ADD CONSTRAINT "freelancer_earnings_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_versions" ADD CONSTRAINT "delivery_versions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_pin_id_review_pins_id_fk" FOREIGN KEY ("pin_id") REFERENCES "public"."review_pins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_link_id_review_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."review_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_links" ADD CONSTRAINT "review_links_version_id_delivery_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."delivery_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_links" ADD CONSTRAINT "review_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_file_id_task_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."task_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_carried_from_id_review_pins_id_fk" FOREIGN KEY ("carried_from_id") REFERENCES "public"."review_pins"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pins" ADD CONSTRAINT "review_pins_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_version_id_delivery_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."delivery_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_message_id_task_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."task_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_messages" ADD CONSTRAINT "task_messages_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_messages" ADD CONSTRAINT "task_messages_sender_id_users_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_ratings" ADD CONSTRAINT "task_ratings_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_ratings" ADD CONSTRAINT "task_ratings_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_ratings" ADD CONSTRAINT "task_ratings_artist_id_users_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD CONSTRAINT "freelancer_profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD CONSTRAINT "freelancer_profiles_experience_level_set_by_users_id_fk" FOREIGN KEY ("experience_level_set_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freelancer_profiles" ADD CONSTRAINT "freelancer_profiles_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_logs" ADD CONSTRAINT "import_logs_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_algorithm_config" ADD CONSTRAINT "assignment_algorithm_config_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_algorithm_config" ADD CONSTRAINT "assignment_algorithm_config_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_artist_affinity" ADD CONSTRAINT "client_artist_affinity_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_artist_affinity" ADD CONSTRAINT "client_artist_affinity_artist_id_users_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_candidates" ADD CONSTRAINT "matching_candidates_round_id_matching_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."matching_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_candidates" ADD CONSTRAINT "matching_candidates_artist_id_users_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_rounds" ADD CONSTRAINT "matching_rounds_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_rounds" ADD CONSTRAINT "matching_rounds_config_id_assignment_algorithm_config_id_fk" FOREIGN KEY ("config_id") REFERENCES "public"."assignment_algorithm_config"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_offers" ADD CONSTRAINT "task_offers_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_offers" ADD CONSTRAINT "task_offers_artist_id_users_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_offers" ADD CONSTRAINT "task_offers_round_id_matching_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."matching_rounds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_freelancer_id_users_id_fk" FOREIGN KEY ("freelancer_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_second_approved_by_users_id_fk" FOREIGN KEY ("second_approved_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stripe_connect_accounts" ADD CONSTRAINT "stripe_connect_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "security_snapshots" ADD CONSTRAINT "security_snapshots_run_id_security_test_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."security_test_runs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "security_test_results" ADD CONSTRAINT "security_test_results_run_id_security_test_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."security_test_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "security_test_results" ADD CONSTRAINT "security_test_results_test_id_security_tests_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."security_tests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "security_test_runs" ADD CONSTRAINT "security_test_runs_schedule_id_test_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."test_schedules"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "security_test_runs" ADD CONSTRAINT "security_test_runs_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_schedules" ADD CONSTRAINT "test_schedules_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ball_in_court" ADD CONSTRAINT "ball_in_court_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_activity_log" ADD CONSTRAINT "task_activity_log_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_activity_log" ADD CONSTRAINT "task_activity_log_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_skill_requirements" ADD CONSTRAINT "task_skill_requirements_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_skill_requirements" ADD CONSTRAINT "task_skill_requirements_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_freelancer_id_users_id_fk" FOREIGN KEY ("freelancer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_category_id_task_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."task_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_offered_to_users_id_fk" FOREIGN KEY ("offered_to") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proofs_created_idx" ON "proofs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "proofs_name_idx" ON "proofs" USING btree ("name","created_at");--> statement-breakpoint
CREATE INDEX "audit_logs_created_idx" ON "audit_logs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "audit_logs_actor_idx" ON "audit_logs" USING btree ("actor_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_logs_action_idx" ON "audit_logs" USING btree ("action","created_at");--> statement-breakpoint
CREATE INDEX "audit_logs_resource_idx" ON "audit_logs" USING btree ("resource_type","resource_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_seals_row_unique" ON "journal_seals" USING btree ("journal","row_id");--> statement-breakpoint
CREATE INDEX "purchase_refunds_purchase_idx" ON "purchase_refunds" USING btree ("purchase_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_idempotency_key_unique" ON "purchases" USING btree ("user_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "purchases_user_idx" ON "purchases" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "purchases_package_idx" ON "purchases" USING btree ("package_id");--> statement-breakpoint
CREATE INDEX "purchases_status_idx" ON "purchases" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_events_external_unique" ON "webhook_events" USING btree ("provider","external_id");--> statement-breakpoint
CREATE INDEX "webhook_events_status_idx" ON "webhook_events" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_events_created_idx" ON "webhook_events" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "brief_messages_seq_unique" ON "brief_messages" USING btree ("brief_id","seq");--> statement-breakpoint
CREATE INDEX "briefs_client_idx" ON "briefs" USING btree ("client_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "briefs_company_idx" ON "briefs" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "briefs_audience_idx" ON "briefs" USING btree ("audience_id");--> statement-breakpoint
CREATE INDEX "style_selection_history_user_idx" ON "style_selection_history" USING btree ("user_id","selected_at");--> statement-breakpoint
CREATE INDEX "style_selection_history_style_idx" ON "style_selection_history" USING btree ("style_id","selected_at");--> statement-breakpoint
CREATE UNIQUE INDEX "style_selection_history_brief_style_unique" ON "style_selection_history" USING btree ("brief_id","style_id");--> statement-breakpoint
CREATE INDEX "artist_skills_skill_idx" ON "artist_skills" USING btree ("skill_id","artist_id");--> statement-breakpoint
CREATE INDEX "artist_skills_verified_by_idx" ON "artist_skills" USING btree ("verified_by");--> statement-breakpoint
CREATE INDEX "brand_references_created_idx" ON "brand_references" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "brand_references_image_hash_idx" ON "brand_references" USING btree ("image_hash");--> statement-breakpoint
CREATE INDEX "deliverable_style_references_type_idx" ON "deliverable_style_references" USING btree ("deliverable_type","style_axis","sort_order");--> statement-breakpoint
CREATE INDEX "deliverable_style_references_created_idx" ON "deliverable_style_references" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "deliverable_style_references_image_hash_idx" ON "deliverable_style_references" USING btree ("image_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "pricing_rules_one_active" ON "pricing_rules" USING btree ("is_active") WHERE "pricing_rules"."is_active";--> statement-breakpoint
CREATE INDEX "pricing_rules_created_by_idx" ON "pricing_rules" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "skills_category_idx" ON "skills" USING btree ("category","name");--> statement-breakpoint
CREATE INDEX "style_references_category_idx" ON "style_references" USING btree ("category","sort_order");--> statement-breakpoint
CREATE INDEX "task_categories_category_idx" ON "task_categories" USING btree ("category");--> statement-breakpoint
CREATE INDEX "audiences_company_idx" ON "audiences" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "audiences_one_primary" ON "audiences" USING btree ("company_id") WHERE "audiences"."is_primary";--> statement-breakpoint
CREATE INDEX "companies_name_idx" ON "companies" USING btree ("name");--> statement-breakpoint
CREATE INDEX "companies_created_idx" ON "companies" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_transactions_user_seq_unique" ON "credit_transactions" USING btree ("user_id","seq");--> statement-breakpoint
CREATE INDEX "credit_transactions_task_idx" ON "credit_transactions" USING btree ("related_task_id") WHERE "credit_transactions"."related_task_id" is not null;--> statement-breakpoint
CREATE INDEX "credit_transactions_created_by_idx" ON "credit_transactions" USING btree ("created_by") WHERE "credit_transactions"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "credit_transactions_created_idx" ON "credit_transactions" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_transactions_purchase_unique" ON "credit_transactions" USING btree ("stripe_payment_id") WHERE "credit_transactions"."type" = 'PURCHASE';--> statement-breakpoint
CREATE UNIQUE INDEX "freelancer_earnings_task_unique" ON "freelancer_earnings" USING btree ("task_id") WHERE "freelancer_earnings"."state" <> 'REVERSED';--> statement-breakpoint
CREATE INDEX "freelancer_earnings_task_idx" ON "freelancer_earnings" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "freelancer_earnings_freelancer_idx" ON "freelancer_earnings" USING btree ("freelancer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "freelancer_earnings_state_idx" ON "freelancer_earnings" USING btree ("freelancer_id","state");--> statement-breakpoint
CREATE INDEX "freelancer_earnings_due_idx" ON "freelancer_earnings" USING btree ("hold_until") WHERE "freelancer_earnings"."state" = 'ON_HOLD';--> statement-breakpoint
CREATE INDEX "freelancer_earnings_payout_idx" ON "freelancer_earnings" USING btree ("payout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_versions_number_unique" ON "delivery_versions" USING btree ("task_id","number");--> statement-breakpoint
CREATE INDEX "delivery_versions_to_review_idx" ON "delivery_versions" USING btree ("submitted_at") WHERE "delivery_versions"."review_outcome" is null;--> statement-breakpoint
CREATE INDEX "delivery_versions_submitted_by_idx" ON "delivery_versions" USING btree ("submitted_by");--> statement-breakpoint
CREATE INDEX "delivery_versions_reviewed_by_idx" ON "delivery_versions" USING btree ("reviewed_by");--> statement-breakpoint
CREATE INDEX "delivery_versions_decided_by_idx" ON "delivery_versions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "disputes_task_idx" ON "disputes" USING btree ("task_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_one_open" ON "disputes" USING btree ("task_id") WHERE "disputes"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "disputes_open_idx" ON "disputes" USING btree ("created_at") WHERE "disputes"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "disputes_opened_by_idx" ON "disputes" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "disputes_resolved_by_idx" ON "disputes" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "message_reads_user_idx" ON "message_reads" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "review_comments_pin_idx" ON "review_comments" USING btree ("pin_id","created_at");--> statement-breakpoint
CREATE INDEX "review_comments_author_idx" ON "review_comments" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "review_comments_link_idx" ON "review_comments" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "review_links_version_idx" ON "review_links" USING btree ("version_id","created_at");--> statement-breakpoint
CREATE INDEX "review_links_created_by_idx" ON "review_links" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "review_pins_number_unique" ON "review_pins" USING btree ("file_id","number");--> statement-breakpoint
CREATE INDEX "review_pins_task_open_idx" ON "review_pins" USING btree ("task_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "review_pins_carried_from_unique" ON "review_pins" USING btree ("carried_from_id");--> statement-breakpoint
CREATE INDEX "review_pins_resolved_by_idx" ON "review_pins" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "task_files_task_idx" ON "task_files" USING btree ("task_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "task_files_brief_idx" ON "task_files" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "task_files_version_idx" ON "task_files" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "task_files_message_idx" ON "task_files" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "task_files_uploaded_by_idx" ON "task_files" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "task_files_unfinished_idx" ON "task_files" USING btree ("updated_at") WHERE "task_files"."status" in ('UPLOADING', 'PROCESSING');--> statement-breakpoint
CREATE INDEX "task_messages_task_idx" ON "task_messages" USING btree ("task_id","created_at","id");--> statement-breakpoint
CREATE INDEX "task_messages_sender_idx" ON "task_messages" USING btree ("sender_id");--> statement-breakpoint
CREATE INDEX "task_ratings_artist_idx" ON "task_ratings" USING btree ("artist_id","created_at");--> statement-breakpoint
CREATE INDEX "task_ratings_client_idx" ON "task_ratings" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "accounts_user_idx" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_provider_account_unique" ON "accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "api_keys_user_idx" ON "api_keys" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "freelancer_profiles_user_unique" ON "freelancer_profiles" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "freelancer_profiles_status_idx" ON "freelancer_profiles" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "freelancer_profiles_ranking_idx" ON "freelancer_profiles" USING btree ("performance_score" DESC NULLS LAST,"user_id") WHERE "freelancer_profiles"."status" = 'APPROVED' and "freelancer_profiles"."availability" and not "freelancer_profiles"."vacation_mode";--> statement-breakpoint
CREATE INDEX "freelancer_profiles_vacation_until_idx" ON "freelancer_profiles" USING btree ("vacation_until") WHERE "freelancer_profiles"."vacation_until" is not null;--> statement-breakpoint
CREATE INDEX "freelancer_profiles_approved_by_idx" ON "freelancer_profiles" USING btree ("approved_by");--> statement-breakpoint
CREATE INDEX "freelancer_profiles_experience_level_set_by_idx" ON "freelancer_profiles" USING btree ("experience_level_set_by");--> statement-breakpoint
CREATE INDEX "invitations_company_idx" ON "invitations" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE INDEX "invitations_invited_by_idx" ON "invitations" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "invitations_accepted_by_idx" ON "invitations" USING btree ("accepted_by");--> statement-breakpoint
CREATE INDEX "invitations_created_idx" ON "invitations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "two_factors_user_idx" ON "two_factors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factors_secret_idx" ON "two_factors" USING btree ("secret");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_unique" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "users_role_idx" ON "users" USING btree ("role","created_at","id");--> statement-breakpoint
CREATE INDEX "users_company_idx" ON "users" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_slack_user_unique" ON "users" USING btree ("slack_user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier_idx" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "import_logs_created_idx" ON "import_logs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "import_logs_started_by_idx" ON "import_logs" USING btree ("started_by");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_algorithm_config_one_active" ON "assignment_algorithm_config" USING btree ("is_active") WHERE "assignment_algorithm_config"."is_active";--> statement-breakpoint
CREATE INDEX "assignment_algorithm_config_created_by_idx" ON "assignment_algorithm_config" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "assignment_algorithm_config_published_by_idx" ON "assignment_algorithm_config" USING btree ("published_by");--> statement-breakpoint
CREATE INDEX "client_artist_affinity_artist_idx" ON "client_artist_affinity" USING btree ("artist_id");--> statement-breakpoint
CREATE INDEX "matching_candidates_artist_idx" ON "matching_candidates" USING btree ("artist_id");--> statement-breakpoint
CREATE INDEX "matching_rounds_task_idx" ON "matching_rounds" USING btree ("task_id","created_at");--> statement-breakpoint
CREATE INDEX "matching_rounds_config_idx" ON "matching_rounds" USING btree ("config_id","created_at");--> statement-breakpoint
CREATE INDEX "matching_rounds_created_idx" ON "matching_rounds" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "task_offers_task_idx" ON "task_offers" USING btree ("task_id","created_at");--> statement-breakpoint
CREATE INDEX "task_offers_artist_idx" ON "task_offers" USING btree ("artist_id","created_at","id");--> statement-breakpoint
CREATE INDEX "task_offers_round_idx" ON "task_offers" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "task_offers_created_idx" ON "task_offers" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "task_offers_artist_pending_idx" ON "task_offers" USING btree ("artist_id","expires_at") WHERE "task_offers"."response" = 'PENDING';--> statement-breakpoint
CREATE INDEX "task_offers_expires_idx" ON "task_offers" USING btree ("expires_at") WHERE "task_offers"."response" = 'PENDING';--> statement-breakpoint
CREATE UNIQUE INDEX "task_offers_one_pending" ON "task_offers" USING btree ("task_id","artist_id") WHERE "task_offers"."response" = 'PENDING';--> statement-breakpoint
CREATE UNIQUE INDEX "task_offers_one_exclusive" ON "task_offers" USING btree ("task_id") WHERE "task_offers"."response" = 'PENDING' and not "task_offers"."broadcast";--> statement-breakpoint
CREATE INDEX "notification_settings_updated_by_idx" ON "notification_settings" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","channel","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id") WHERE "notifications"."channel" = 'IN_APP' and "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_to_send_idx" ON "notifications" USING btree ("send_after","created_at") WHERE "notifications"."channel" <> 'IN_APP' and "notifications"."status" = 'PENDING';--> statement-breakpoint
CREATE INDEX "notifications_log_idx" ON "notifications" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_dedupe_unique" ON "notifications" USING btree ("user_id","channel","dedupe_key");--> statement-breakpoint
CREATE UNIQUE INDEX "payouts_idempotency_key_unique" ON "payouts" USING btree ("freelancer_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "payouts_one_open" ON "payouts" USING btree ("freelancer_id") WHERE "payouts"."status" in ('PENDING', 'PROCESSING');--> statement-breakpoint
CREATE INDEX "payouts_freelancer_idx" ON "payouts" USING btree ("freelancer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payouts_status_idx" ON "payouts" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "payouts_processing_idx" ON "payouts" USING btree ("processing_at") WHERE "payouts"."status" = 'PROCESSING';--> statement-breakpoint
CREATE INDEX "payouts_approved_by_idx" ON "payouts" USING btree ("approved_by");--> statement-breakpoint
CREATE INDEX "payouts_second_approved_by_idx" ON "payouts" USING btree ("second_approved_by");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "settings_updated_by_idx" ON "settings" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "security_snapshots_created_idx" ON "security_snapshots" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "security_snapshots_run_idx" ON "security_snapshots" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "security_test_results_run_test_unique" ON "security_test_results" USING btree ("run_id","test_id");--> statement-breakpoint
CREATE INDEX "security_test_results_test_idx" ON "security_test_results" USING btree ("test_id","completed_at");--> statement-breakpoint
CREATE INDEX "security_test_runs_created_idx" ON "security_test_runs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "security_test_runs_schedule_idx" ON "security_test_runs" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "security_test_runs_started_by_idx" ON "security_test_runs" USING btree ("started_by");--> statement-breakpoint
CREATE UNIQUE INDEX "security_test_runs_one_running" ON "security_test_runs" USING btree ("status") WHERE "security_test_runs"."status" = 'RUNNING';--> statement-breakpoint
CREATE INDEX "test_schedules_due_idx" ON "test_schedules" USING btree ("next_run_at") WHERE "test_schedules"."is_active";--> statement-breakpoint
CREATE INDEX "test_schedules_created_by_idx" ON "test_schedules" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "ball_in_court_task_idx" ON "ball_in_court" USING btree ("task_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "ball_in_court_one_open" ON "ball_in_court" USING btree ("task_id") WHERE "ball_in_court"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "task_activity_log_task_idx" ON "task_activity_log" USING btree ("task_id","created_at","id");--> statement-breakpoint
CREATE INDEX "task_activity_log_actor_idx" ON "task_activity_log" USING btree ("actor_id","created_at");--> statement-breakpoint
CREATE INDEX "task_skill_requirements_skill_idx" ON "task_skill_requirements" USING btree ("skill_id");--> statement-breakpoint
CREATE INDEX "tasks_client_created_idx" ON "tasks" USING btree ("client_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tasks_client_status_idx" ON "tasks" USING btree ("client_id","status");--> statement-breakpoint
CREATE INDEX "tasks_status_idx" ON "tasks" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "tasks_created_idx" ON "tasks" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "tasks_category_idx" ON "tasks" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_brief_unique" ON "tasks" USING btree ("brief_id") WHERE "tasks"."brief_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_idempotency_key_unique" ON "tasks" USING btree ("client_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "tasks_freelancer_idx" ON "tasks" USING btree ("freelancer_id","status","created_at","id") WHERE "tasks"."freelancer_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_offered_to_idx" ON "tasks" USING btree ("offered_to") WHERE "tasks"."offered_to" is not null;--> statement-breakpoint
CREATE INDEX "tasks_offer_expires_idx" ON "tasks" USING btree ("offer_expires_at") WHERE "tasks"."offer_expires_at" is not null;--> statement-breakpoint
CREATE INDEX "tasks_auto_approve_idx" ON "tasks" USING btree ("auto_approve_at") WHERE "tasks"."auto_approve_at" is not null;--> statement-breakpoint
CREATE INDEX "tasks_remind_idx" ON "tasks" USING btree ("remind_at") WHERE "tasks"."remind_at" is not null;--> statement-breakpoint
CREATE INDEX "tasks_unassignable_idx" ON "tasks" USING btree ("unassignable_at") WHERE "tasks"."status" = 'UNASSIGNABLE';--> statement-breakpoint
CREATE INDEX "tasks_at_risk_idx" ON "tasks" USING btree ("deadline") WHERE "tasks"."status" in ('ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED');--> statement-breakpoint
CREATE INDEX "tasks_disputed_idx" ON "tasks" USING btree ("dispute_opened_at") WHERE "tasks"."dispute_opened_at" is not null;
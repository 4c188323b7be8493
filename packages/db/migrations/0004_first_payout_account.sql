ALTER TABLE "stripe_connect_accounts" ALTER COLUMN "changed_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "stripe_connect_accounts" ALTER COLUMN "changed_at" DROP NOT NULL;
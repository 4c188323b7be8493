CREATE TABLE "payout_destinations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"method" "payout_method" NOT NULL,
	"details" text NOT NULL,
	"label" text NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payout_destinations_by_hand" CHECK ("payout_destinations"."method" <> 'STRIPE_CONNECT'),
	CONSTRAINT "payout_destinations_label_length" CHECK (length("payout_destinations"."label") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "destination_id" uuid;--> statement-breakpoint
ALTER TABLE "payout_destinations" ADD CONSTRAINT "payout_destinations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payout_destinations_user_idx" ON "payout_destinations" USING btree ("user_id","method","created_at");--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_destination_id_payout_destinations_id_fk" FOREIGN KEY ("destination_id") REFERENCES "public"."payout_destinations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payouts_destination_idx" ON "payouts" USING btree ("destination_id");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payout_destinations FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON payout_destinations EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER fixed_destination BEFORE UPDATE ON payouts FOR EACH ROW
	WHEN (old.destination_id IS DISTINCT FROM new.destination_id) EXECUTE FUNCTION refuse_change();

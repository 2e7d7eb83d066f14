CREATE TABLE "shared_products" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"target_location_id" uuid,
	"roles" text[] NOT NULL,
	"shared_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_products_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "shared_products_once" UNIQUE NULLS NOT DISTINCT("location_id","product_id","target_location_id")
);
--> statement-breakpoint
CREATE TABLE "custom_menu_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"title" text NOT NULL,
	"icon" text NOT NULL,
	"target" text NOT NULL,
	"url" text,
	"link_location_id" uuid,
	"link_generation" "bytea",
	"opens_in" text NOT NULL,
	"shown_on" text NOT NULL,
	"location_ids" uuid[],
	"roles" text[] NOT NULL,
	"allow_camera" boolean DEFAULT false NOT NULL,
	"allow_microphone" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"opens" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "custom_menu_links_target" CHECK (("custom_menu_links"."target" = 'url') = ("custom_menu_links"."url" is not null) and ("custom_menu_links"."target" = 'user_link') = ("custom_menu_links"."link_location_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "message_events" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider_event_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "message_events_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "message_events_once" UNIQUE("location_id","provider_event_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"template" text NOT NULL,
	"cause" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"language" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text,
	"html" text,
	"plain" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"minted_at" timestamp with time zone,
	"link_kind" integer,
	"link_iat" integer,
	"provider" text,
	"provider_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"actor_user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "messages_cause" UNIQUE("location_id","cause")
);
--> statement-breakpoint
ALTER TABLE "lesson_progress" ALTER COLUMN "contact_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "link_kind" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "link_iat" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "email_bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "password_hash" text;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "menu_link_id" uuid;--> statement-breakpoint
ALTER TABLE "shared_products" ADD CONSTRAINT "shared_products_target_location_id_locations_id_fk" FOREIGN KEY ("target_location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_products" ADD CONSTRAINT "shared_products_shared_by_users_id_fk" FOREIGN KEY ("shared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_products" ADD CONSTRAINT "shared_products_location_id_product_id_products_location_id_id_fk" FOREIGN KEY ("location_id","product_id") REFERENCES "public"."products"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_menu_links" ADD CONSTRAINT "custom_menu_links_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_menu_links" ADD CONSTRAINT "custom_menu_links_link_location_id_locations_id_fk" FOREIGN KEY ("link_location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_menu_links" ADD CONSTRAINT "custom_menu_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_events" ADD CONSTRAINT "message_events_location_id_message_id_messages_location_id_id_fk" FOREIGN KEY ("location_id","message_id") REFERENCES "public"."messages"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_actor_user_id_users_id_fk" FOREIGN KEY ("actor_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_products_target" ON "shared_products" USING btree ("target_location_id");--> statement-breakpoint
CREATE INDEX "shared_products_shared_by" ON "shared_products" USING btree ("shared_by");--> statement-breakpoint
CREATE INDEX "custom_menu_links_order" ON "custom_menu_links" USING btree ("agency_id","position","id");--> statement-breakpoint
CREATE INDEX "custom_menu_links_link_location" ON "custom_menu_links" USING btree ("link_location_id");--> statement-breakpoint
CREATE INDEX "custom_menu_links_created_by" ON "custom_menu_links" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "message_events_message" ON "message_events" USING btree ("location_id","message_id","at");--> statement-breakpoint
CREATE INDEX "messages_contact" ON "messages" USING btree ("location_id","contact_id","created_at");--> statement-breakpoint
CREATE INDEX "messages_created" ON "messages" USING btree ("location_id","created_at","id");--> statement-breakpoint
CREATE INDEX "messages_provider" ON "messages" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "messages_actor" ON "messages" USING btree ("actor_user_id");--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_menu_link_id_custom_menu_links_id_fk" FOREIGN KEY ("menu_link_id") REFERENCES "public"."custom_menu_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lesson_progress_user" ON "lesson_progress" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_menu_link" ON "sessions" USING btree ("menu_link_id");--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_user_once" UNIQUE("location_id","user_id","lesson_id");--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_whose" CHECK (num_nonnulls("lesson_progress"."contact_id", "lesson_progress"."user_id") = 1);
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"new_locations_use" text DEFAULT 'client_portal' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"actor_user_id" uuid,
	"act" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "locations_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 16777215 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"magic_links_from" text NOT NULL,
	"links_generation" integer NOT NULL,
	"links_epoch" integer DEFAULT 0 NOT NULL,
	"user_link_generation" "bytea" NOT NULL,
	"user_link_epoch" integer DEFAULT 0 NOT NULL,
	"user_link_kid" integer,
	"user_link_ttl_hours" integer,
	"user_link_made_at" timestamp with time zone,
	"user_link_made_by" uuid,
	"site_name" text NOT NULL,
	"logo_version" text,
	"accent_colour" text DEFAULT '#1f5f4a' NOT NULL,
	"support_email" text,
	"support_phone" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"link_life_hours" integer DEFAULT 720 NOT NULL,
	"open_mode" text DEFAULT 'one_click' NOT NULL,
	"device_cap" integer,
	"links_not_before" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "locations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "locations_number_unique" UNIQUE("number"),
	CONSTRAINT "locations_link_life" CHECK ("locations"."link_life_hours" between 1 and 8784),
	CONSTRAINT "locations_device_cap" CHECK ("locations"."device_cap" between 1 and 50),
	CONSTRAINT "locations_links_generation" CHECK ("locations"."links_generation" between 0 and 16777215)
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "memberships_user_location" UNIQUE("user_id","location_id")
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "setup_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"agency_role" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"act" text NOT NULL,
	"actor_user_id" uuid,
	"contact_id" uuid,
	"session_id" uuid,
	"link_kind" integer,
	"link_iat" integer,
	"reason" text,
	"device_label" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_log_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assets_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"parent_id" uuid,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"drip_days" integer,
	"drip_date" date,
	"unlock_after_category_id" uuid,
	CONSTRAINT "categories_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text DEFAULT 'text' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"minutes" integer DEFAULT 0 NOT NULL,
	"body" jsonb NOT NULL,
	"embed_url" text,
	"transcript" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lessons_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"instructor_name" text,
	"instructor_about" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"email" text,
	"phone" text,
	"language" text,
	"status" text DEFAULT 'active' NOT NULL,
	"source" text DEFAULT 'staff' NOT NULL,
	"email_consent_at" timestamp with time zone,
	"sms_consent_at" timestamp with time zone,
	"link_generation" "bytea" NOT NULL,
	"link_epoch" integer DEFAULT 0 NOT NULL,
	"first_opened_at" timestamp with time zone,
	"last_opened_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search_text" text GENERATED ALWAYS AS (lower(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED NOT NULL,
	CONSTRAINT "contacts_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "domain_events" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"once_key" text,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "domain_events_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "domain_events_once" UNIQUE("location_id","once_key")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"granted_by" uuid,
	"source" text DEFAULT 'staff' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grants_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "grants_once" UNIQUE("location_id","contact_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "offer_products" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	CONSTRAINT "offer_products_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "offer_products_once" UNIQUE("location_id","offer_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"price" text DEFAULT 'free' NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"access_days" integer,
	"begins_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offers_location_id_id_pk" PRIMARY KEY("location_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	"position" integer DEFAULT 0 NOT NULL,
	"duration" integer,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lesson_progress_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "lesson_progress_once" UNIQUE("location_id","contact_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"label" text NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"signed_out_at" timestamp with time zone,
	CONSTRAINT "devices_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "devices_once" UNIQUE("location_id","contact_id","key_hash")
);
--> statement-breakpoint
CREATE TABLE "magic_link_spent" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"jti" "bytea" NOT NULL,
	"session_id" uuid NOT NULL,
	"spent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "magic_link_spent_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "magic_link_spent_once" UNIQUE("location_id","contact_id","jti")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"location_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"contact_id" uuid,
	"user_id" uuid,
	"staff_session_id" uuid,
	"device_id" uuid,
	"device_label" text NOT NULL,
	"link_kind" integer NOT NULL,
	"link_iat" integer NOT NULL,
	"links_generation" integer NOT NULL,
	"principal_generation" "bytea" NOT NULL,
	"links_epoch" integer NOT NULL,
	"principal_epoch" integer NOT NULL,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	CONSTRAINT "sessions_location_id_id_pk" PRIMARY KEY("location_id","id"),
	CONSTRAINT "sessions_token" UNIQUE("location_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"device_label" text NOT NULL,
	"last_location_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "staff_sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "agency_audit" ADD CONSTRAINT "agency_audit_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_audit" ADD CONSTRAINT "agency_audit_actor_user_id_users_id_fk" FOREIGN KEY ("actor_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_user_link_made_by_users_id_fk" FOREIGN KEY ("user_link_made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor_user_id_users_id_fk" FOREIGN KEY ("actor_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_location_id_lesson_id_lessons_location_id_id_fk" FOREIGN KEY ("location_id","lesson_id") REFERENCES "public"."lessons"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_location_id_product_id_products_location_id_id_fk" FOREIGN KEY ("location_id","product_id") REFERENCES "public"."products"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_location_id_parent_id_categories_location_id_id_fk" FOREIGN KEY ("location_id","parent_id") REFERENCES "public"."categories"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_location_id_unlock_after_category_id_categories_location_id_id_fk" FOREIGN KEY ("location_id","unlock_after_category_id") REFERENCES "public"."categories"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_location_id_product_id_products_location_id_id_fk" FOREIGN KEY ("location_id","product_id") REFERENCES "public"."products"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_location_id_category_id_categories_location_id_id_fk" FOREIGN KEY ("location_id","category_id") REFERENCES "public"."categories"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domain_events" ADD CONSTRAINT "domain_events_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_location_id_offer_id_offers_location_id_id_fk" FOREIGN KEY ("location_id","offer_id") REFERENCES "public"."offers"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_products" ADD CONSTRAINT "offer_products_location_id_offer_id_offers_location_id_id_fk" FOREIGN KEY ("location_id","offer_id") REFERENCES "public"."offers"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_products" ADD CONSTRAINT "offer_products_location_id_product_id_products_location_id_id_fk" FOREIGN KEY ("location_id","product_id") REFERENCES "public"."products"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_location_id_lesson_id_lessons_location_id_id_fk" FOREIGN KEY ("location_id","lesson_id") REFERENCES "public"."lessons"("location_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magic_link_spent" ADD CONSTRAINT "magic_link_spent_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magic_link_spent" ADD CONSTRAINT "magic_link_spent_location_id_session_id_sessions_location_id_id_fk" FOREIGN KEY ("location_id","session_id") REFERENCES "public"."sessions"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_session_id_staff_sessions_id_fk" FOREIGN KEY ("staff_session_id") REFERENCES "public"."staff_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_location_id_contact_id_contacts_location_id_id_fk" FOREIGN KEY ("location_id","contact_id") REFERENCES "public"."contacts"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_location_id_device_id_devices_location_id_id_fk" FOREIGN KEY ("location_id","device_id") REFERENCES "public"."devices"("location_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_last_location_id_locations_id_fk" FOREIGN KEY ("last_location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_audit_agency" ON "agency_audit" USING btree ("agency_id","at");--> statement-breakpoint
CREATE INDEX "agency_audit_actor" ON "agency_audit" USING btree ("actor_user_id");--> statement-breakpoint
CREATE INDEX "locations_agency" ON "locations" USING btree ("agency_id","name");--> statement-breakpoint
CREATE INDEX "locations_user_link_made_by" ON "locations" USING btree ("user_link_made_by");--> statement-breakpoint
CREATE INDEX "memberships_location" ON "memberships" USING btree ("location_id");--> statement-breakpoint
CREATE INDEX "users_agency" ON "users" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("location_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_contact" ON "audit_log" USING btree ("location_id","contact_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_user_id");--> statement-breakpoint
CREATE INDEX "assets_lesson" ON "assets" USING btree ("location_id","lesson_id","position");--> statement-breakpoint
CREATE INDEX "categories_product" ON "categories" USING btree ("location_id","product_id","position");--> statement-breakpoint
CREATE INDEX "categories_parent" ON "categories" USING btree ("location_id","parent_id");--> statement-breakpoint
CREATE INDEX "categories_unlock_after" ON "categories" USING btree ("location_id","unlock_after_category_id");--> statement-breakpoint
CREATE INDEX "lessons_product" ON "lessons" USING btree ("location_id","product_id");--> statement-breakpoint
CREATE INDEX "lessons_category" ON "lessons" USING btree ("location_id","category_id","position");--> statement-breakpoint
CREATE INDEX "products_order" ON "products" USING btree ("location_id","position","id");--> statement-breakpoint
CREATE INDEX "contacts_name" ON "contacts" USING btree ("location_id","first_name","last_name","id");--> statement-breakpoint
CREATE INDEX "contacts_created" ON "contacts" USING btree ("location_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_seen" ON "contacts" USING btree ("location_id","last_seen_at","id");--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree ("location_id","email");--> statement-breakpoint
CREATE INDEX "contacts_search" ON "contacts" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "domain_events_contact" ON "domain_events" USING btree ("location_id","contact_id","at");--> statement-breakpoint
CREATE INDEX "grants_offer" ON "grants" USING btree ("location_id","offer_id");--> statement-breakpoint
CREATE INDEX "offer_products_product" ON "offer_products" USING btree ("location_id","product_id");--> statement-breakpoint
CREATE INDEX "offers_title" ON "offers" USING btree ("location_id","title","id");--> statement-breakpoint
CREATE INDEX "lesson_progress_lesson" ON "lesson_progress" USING btree ("location_id","lesson_id");--> statement-breakpoint
CREATE INDEX "magic_link_spent_session" ON "magic_link_spent" USING btree ("location_id","session_id");--> statement-breakpoint
CREATE INDEX "sessions_contact" ON "sessions" USING btree ("location_id","contact_id","ended_at");--> statement-breakpoint
CREATE INDEX "sessions_device" ON "sessions" USING btree ("location_id","device_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_staff_session" ON "sessions" USING btree ("staff_session_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_user" ON "staff_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_last_location" ON "staff_sessions" USING btree ("last_location_id");
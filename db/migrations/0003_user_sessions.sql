ALTER TABLE "sessions" ADD COLUMN "menu_link_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_menu_link_id_custom_menu_links_id_fk" FOREIGN KEY ("menu_link_id") REFERENCES "public"."custom_menu_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_menu_link" ON "sessions" USING btree ("menu_link_id");
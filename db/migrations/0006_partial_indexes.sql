DROP INDEX "audit_log_actor";--> statement-breakpoint
DROP INDEX "sessions_device";--> statement-breakpoint
DROP INDEX "sessions_user";--> statement-breakpoint
DROP INDEX "sessions_staff_session";--> statement-breakpoint
DROP INDEX "sessions_menu_link";--> statement-breakpoint
CREATE INDEX "sessions_provisional" ON "sessions" USING btree ("location_id","contact_id","created_at") WHERE "sessions"."kind" = 'learner' and "sessions"."confirmed_at" is null and "sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_user_id") WHERE "audit_log"."actor_user_id" is not null;--> statement-breakpoint
CREATE INDEX "sessions_device" ON "sessions" USING btree ("location_id","device_id") WHERE "sessions"."device_id" is not null;--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id") WHERE "sessions"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "sessions_staff_session" ON "sessions" USING btree ("staff_session_id") WHERE "sessions"."staff_session_id" is not null;--> statement-breakpoint
CREATE INDEX "sessions_menu_link" ON "sessions" USING btree ("menu_link_id") WHERE "sessions"."menu_link_id" is not null;
-- Every statement of these is a look by key: plans are made once, and never read a table through, whatever its statistics say.
-- The session of a learner, made where all that it was decided under still holds; called in the location's scope.
-- Takes the contact's row first, then devices and sessions: whoever turns the links off takes the same order.
CREATE FUNCTION make_learner_session(
  p_location uuid, p_contact uuid, p_links_generation integer, p_link_generation bytea, p_links_epoch integer, p_link_epoch integer,
  p_kind integer, p_iat integer, p_jti bytea, p_password_hash text,
  p_session uuid, p_session_hash bytea, p_device_hash bytea, p_device_label text, p_earlier uuid,
  p_spent_id uuid, p_device_id uuid, p_audit_id uuid,
  p_provisional boolean, p_ends_device boolean, p_life interval, p_provisional_at_most integer
) RETURNS boolean LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  v_cap integer;
  v_device uuid;
  v_over uuid[] := '{}';
  v_oldest uuid[];
BEGIN
  PERFORM 1 FROM contacts WHERE location_id = p_location AND id = p_contact FOR NO KEY UPDATE;
  SELECT l.device_cap INTO v_cap
    FROM locations l JOIN contacts c ON c.location_id = l.id AND c.id = p_contact
    WHERE l.id = p_location AND l.status = 'active' AND c.status = 'active'
      AND l.links_generation = p_links_generation AND l.links_epoch = p_links_epoch
      AND c.link_generation = p_link_generation AND c.link_epoch = p_link_epoch
      AND (p_password_hash IS NULL OR c.password_hash = p_password_hash)
      AND EXISTS (SELECT FROM grants g WHERE g.location_id = p_location AND g.contact_id = p_contact AND g.revoked_at IS NULL
        AND g.starts_at <= now() AND (g.ends_at IS NULL OR g.ends_at > now()));
  IF NOT FOUND THEN RETURN false; END IF;
  IF v_cap IS NOT NULL AND NOT p_provisional AND NOT p_ends_device
    AND NOT EXISTS (SELECT FROM devices WHERE location_id = p_location AND contact_id = p_contact
      AND key_hash = p_device_hash AND signed_out_at IS NULL)
    AND v_cap <= (SELECT count(*) FROM devices WHERE location_id = p_location AND contact_id = p_contact AND signed_out_at IS NULL)
  THEN RETURN false; END IF;
  IF p_jti IS NOT NULL AND EXISTS (SELECT FROM magic_link_spent
    WHERE location_id = p_location AND contact_id = p_contact AND jti = p_jti) THEN RETURN false; END IF;

  IF p_ends_device THEN
    WITH over_cap AS (
      UPDATE devices SET signed_out_at = now() WHERE location_id = p_location AND id IN (
        SELECT id FROM devices WHERE location_id = p_location AND contact_id = p_contact
          AND signed_out_at IS NULL AND key_hash <> p_device_hash
        ORDER BY last_seen_at DESC OFFSET greatest(coalesce(v_cap, 1) - 1, 0))
      RETURNING id)
    SELECT coalesce(array_agg(id), '{}') INTO v_over FROM over_cap;
    UPDATE sessions SET ended_at = now(), ended_because = 'device cap'
      WHERE location_id = p_location AND device_id = ANY (v_over) AND ended_at IS NULL;
  END IF;
  IF p_earlier IS NOT NULL THEN
    UPDATE sessions SET ended_at = now(), ended_because = 'opened again'
      WHERE location_id = p_location AND id = p_earlier AND ended_at IS NULL;
  END IF;
  IF p_provisional THEN
    SELECT array_agg(id) INTO v_oldest FROM (
      SELECT id FROM sessions WHERE location_id = p_location AND contact_id = p_contact AND kind = 'learner'
        AND confirmed_at IS NULL AND ended_at IS NULL
      ORDER BY created_at DESC OFFSET p_provisional_at_most - 1) past;
    IF v_oldest IS NOT NULL THEN
      UPDATE sessions SET ended_at = now(), ended_because = 'provisional' WHERE location_id = p_location AND id = ANY (v_oldest);
    END IF;
  ELSE
    INSERT INTO devices AS d (location_id, id, contact_id, key_hash, label)
      VALUES (p_location, p_device_id, p_contact, p_device_hash, p_device_label)
      ON CONFLICT (location_id, contact_id, key_hash)
      DO UPDATE SET last_seen_at = now(), signed_out_at = NULL, label = excluded.label
      RETURNING d.id INTO v_device;
    UPDATE contacts SET first_opened_at = coalesce(first_opened_at, now()), last_opened_at = now(), last_seen_at = now()
      WHERE location_id = p_location AND id = p_contact;
  END IF;
  INSERT INTO sessions (location_id, id, token_hash, kind, contact_id, device_id, device_label, link_kind, link_iat,
      links_generation, principal_generation, links_epoch, principal_epoch, confirmed_at, expires_at)
    VALUES (p_location, p_session, p_session_hash, 'learner', p_contact, v_device, p_device_label,
      CASE WHEN p_password_hash IS NULL THEN p_kind END, CASE WHEN p_password_hash IS NULL THEN p_iat END,
      p_links_generation, p_link_generation, p_links_epoch, p_link_epoch,
      CASE WHEN p_provisional THEN NULL ELSE now() END, now() + p_life);
  IF p_jti IS NOT NULL THEN
    INSERT INTO magic_link_spent (location_id, id, contact_id, jti, session_id)
      VALUES (p_location, p_spent_id, p_contact, p_jti, p_session);
  END IF;
  INSERT INTO audit_log (location_id, id, act, contact_id, session_id, link_kind, link_iat, device_label, details)
    VALUES (p_location, p_audit_id, CASE WHEN p_password_hash IS NULL THEN 'link.opened' ELSE 'password.opened' END, p_contact, p_session,
      CASE WHEN p_password_hash IS NULL THEN p_kind END, CASE WHEN p_password_hash IS NULL THEN p_iat END,
      p_device_label, jsonb_build_object('by', CASE WHEN p_provisional THEN 'click' ELSE 'press' END));
  RETURN true;
END $$;
--> statement-breakpoint
-- The usual opening in one statement that brings its own scope: a reusable link of a browser without any session, in a location without a
-- device cap. No row: it is not that usual, or is refused; then the facts are read and decided upon, and nothing has been written.
CREATE FUNCTION open_link_at_once(
  p_location uuid, p_contact uuid, p_links_generation integer, p_link_generation bytea,
  p_kind integer, p_iat integer, p_made_at timestamptz, p_until timestamptz, p_skew interval,
  p_session uuid, p_session_hash bytea, p_device_hash bytea, p_device_label text, p_device_id uuid, p_audit_id uuid,
  p_pressed boolean, p_life interval, p_provisional_at_most integer
) RETURNS TABLE (slug text, device_known boolean) LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  v_links_epoch integer;
  v_link_epoch integer;
BEGIN
  PERFORM set_config('app.location_id', p_location::text, true);
  SELECT l.slug, l.links_epoch, c.link_epoch, k.known INTO slug, v_links_epoch, v_link_epoch, device_known
    FROM locations l
    JOIN agencies a ON a.id = l.agency_id AND a.status = 'active'
    JOIN contacts c ON c.location_id = l.id AND c.id = p_contact
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM devices d WHERE d.location_id = l.id AND d.contact_id = c.id
      AND d.key_hash = p_device_hash AND d.signed_out_at IS NULL) AS known) k
    WHERE l.id = p_location AND l.device_cap IS NULL
      AND now() < p_until AND p_made_at - now() <= p_skew
      AND (l.link_life_hours IS NULL OR now() < p_made_at + make_interval(hours => l.link_life_hours))
      AND (l.links_not_before IS NULL OR p_made_at >= l.links_not_before)
      AND (p_pressed OR l.open_mode = 'one_click' OR (l.open_mode = 'confirm_new_device' AND k.known));
  IF FOUND AND make_learner_session(p_location, p_contact, p_links_generation, p_link_generation, v_links_epoch, v_link_epoch,
    p_kind, p_iat, NULL, NULL, p_session, p_session_hash, p_device_hash, p_device_label, NULL,
    NULL, p_device_id, p_audit_id, NOT p_pressed, false, p_life, p_provisional_at_most)
  THEN RETURN NEXT; END IF;
END $$;

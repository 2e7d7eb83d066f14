-- The usual opening, as before, but with one look: a click on a reusable link in a browser without any session, in a location without a device
-- cap. The look locks the contact's row, which is read again if somebody held it; what else may change meanwhile is named in the session by its
-- epoch, or asked for again at each request (grants). A press goes step by step. The location's slug where it opened; null, and nothing
-- written, where it is not that usual or is refused.
-- The function of 0005, which takes two arguments more, stays for a process of the release before, while one is left.
CREATE FUNCTION open_link_at_once(
  p_location uuid, p_contact uuid, p_links_generation integer, p_link_generation bytea,
  p_kind integer, p_iat integer, p_made_at timestamptz, p_until timestamptz, p_skew interval,
  p_session uuid, p_session_hash bytea, p_device_hash bytea, p_device_label text, p_audit_id uuid,
  p_life interval, p_provisional_at_most integer
) RETURNS text LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  v_slug text;
  v_links_epoch integer;
  v_link_epoch integer;
  v_oldest uuid[];
BEGIN
  PERFORM set_config('app.location_id', p_location::text, true);
  SELECT l.slug, l.links_epoch, c.link_epoch INTO v_slug, v_links_epoch, v_link_epoch
    FROM locations l
    JOIN agencies a ON a.id = l.agency_id AND a.status = 'active'
    JOIN contacts c ON c.location_id = l.id AND c.id = p_contact
    WHERE l.id = p_location AND l.status = 'active' AND c.status = 'active' AND l.device_cap IS NULL
      AND l.links_generation = p_links_generation AND c.link_generation = p_link_generation
      AND now() < p_until AND p_made_at - now() <= p_skew
      AND (l.link_life_hours IS NULL OR now() < p_made_at + make_interval(hours => l.link_life_hours))
      AND (l.links_not_before IS NULL OR p_made_at >= l.links_not_before)
      AND (l.open_mode = 'one_click' OR (l.open_mode = 'confirm_new_device' AND EXISTS (SELECT FROM devices d
        WHERE d.location_id = p_location AND d.contact_id = p_contact AND d.key_hash = p_device_hash AND d.signed_out_at IS NULL)))
      AND EXISTS (SELECT FROM grants g WHERE g.location_id = p_location AND g.contact_id = p_contact AND g.revoked_at IS NULL
        AND g.starts_at <= now() AND (g.ends_at IS NULL OR g.ends_at > now()))
    FOR NO KEY UPDATE OF c;
  IF NOT FOUND THEN RETURN NULL; END IF;
  -- A look of its own, under the contact's lock: two clicks at once may not both find a place.
  SELECT array_agg(id) INTO v_oldest FROM (
    SELECT id FROM sessions WHERE location_id = p_location AND contact_id = p_contact AND kind = 'learner'
      AND confirmed_at IS NULL AND ended_at IS NULL
    ORDER BY created_at DESC OFFSET p_provisional_at_most - 1) past;
  IF v_oldest IS NOT NULL THEN
    UPDATE sessions SET ended_at = now(), ended_because = 'provisional' WHERE location_id = p_location AND id = ANY (v_oldest);
  END IF;
  INSERT INTO sessions (location_id, id, token_hash, kind, contact_id, device_label, link_kind, link_iat,
      links_generation, principal_generation, links_epoch, principal_epoch, expires_at)
    VALUES (p_location, p_session, p_session_hash, 'learner', p_contact, p_device_label, p_kind, p_iat,
      p_links_generation, p_link_generation, v_links_epoch, v_link_epoch, now() + p_life);
  INSERT INTO audit_log (location_id, id, act, contact_id, session_id, link_kind, link_iat, device_label, details)
    VALUES (p_location, p_audit_id, 'link.opened', p_contact, p_session, p_kind, p_iat, p_device_label, '{"by": "click"}');
  RETURN v_slug;
END $$;

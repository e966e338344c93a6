-- The only ways in which anything leaves the log. They run as the owner of the tables, because the role that calls them
-- may neither UPDATE nor DELETE; none of them can touch a leaf. The salts go with what they open, so that not even a
-- right guess at what was erased can be confirmed.

-- One entry's whole body. Whether there was one.
create function erase_body(erased bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone boolean;
begin
  perform set_config('feltlaas.erasing', 'yes', true);
  delete from entry_field where position = erased;
  delete from entry_body where position = erased;
  gone := found;
  perform set_config('feltlaas.erasing', '', true);
  return gone;
end
$$;

-- The bodies of entries received before a month began, oldest first, at most so many. How many there were.
create function erase_bodies(month date, most integer) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last bigint := last_position_before(month);
  positions bigint[];
begin
  positions := array(select position from entry_body where position <= last order by position limit most);
  perform set_config('feltlaas.erasing', 'yes', true);
  delete from entry_field where position = any (positions);
  delete from entry_body where position = any (positions);
  perform set_config('feltlaas.erasing', '', true);
  return cardinality(positions);
end
$$;

-- Who did it, of entries received before a month began, oldest first, at most so many. How many there were.
create function erase_actors(month date, most integer) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last bigint := last_position_before(month);
  positions bigint[];
begin
  positions := array(select position from entry_body
                     where actor_salt is not null and position <= last order by position limit most);
  perform set_config('feltlaas.erasing', 'yes', true);
  update entry_body set actor_salt = null, actor_text = null, actor = null where position = any (positions);
  perform set_config('feltlaas.erasing', '', true);
  return cardinality(positions);
end
$$;

-- Times of receipt rise with positions.
create function last_position_before(month date) returns bigint
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if month is null or month <> date_trunc('month', month)::date or month > current_date then
    raise exception 'the audit log is erased in whole months that are over, not before %', month
      using errcode = 'invalid_parameter_value';
  end if;
  return coalesce((select position from entry where received_at < month::timestamp at time zone 'UTC'
                   order by received_at desc limit 1), -1);
end
$$;

revoke execute on function erase_body(bigint) from public;
revoke execute on function erase_bodies(date, integer) from public;
revoke execute on function erase_actors(date, integer) from public;
grant execute on function erase_body(bigint) to ${app_role};
grant execute on function erase_bodies(date, integer) to ${app_role};
grant execute on function erase_actors(date, integer) to ${app_role};

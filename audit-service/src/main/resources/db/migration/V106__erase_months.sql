-- The ways out of V102 for the partitioned log: what is due is due in whole months, so bodies go a partition at a time.

create or replace function erase_body(erased bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  received date := (select month from entry_place where position = erased);
  gone     boolean;
begin
  perform set_config('feltlaas.erasing', 'yes', true);
  delete from entry_field where month = received and position = erased;
  delete from entry_body where month = received and position = erased;
  gone := found;
  perform set_config('feltlaas.erasing', '', true);
  return gone;
end
$$;

drop function erase_bodies(date, integer);
drop function erase_actors(date, integer);
drop function last_position_before(date);

-- The bodies of the oldest month before the given one that has any. How many there were.
create function erase_bodies(month date) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  oldest date;
  erased bigint;
begin
  perform require_month_over(erase_bodies.month);
  select b.month into oldest from entry_body b where b.month < erase_bodies.month order by b.month, b.position limit 1;
  if oldest is null then
    return 0;
  end if;
  perform set_config('feltlaas.erasing', 'yes', true);
  select count(*) into erased from entry_body b where b.month = oldest;
  execute format('truncate %I, %I', 'entry_field' || to_char(oldest, '_YYYY_MM'), 'entry_body' || to_char(oldest, '_YYYY_MM'));
  perform set_config('feltlaas.erasing', '', true);
  return erased;
end
$$;

-- Who did it, of entries received before a month began, oldest first, at most so many. How many there were.
create function erase_actors(month date, most integer) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased bigint;
begin
  perform require_month_over(erase_actors.month);
  perform set_config('feltlaas.erasing', 'yes', true);
  update entry_body b set actor_salt = null, actor_text = null, actor = null
  from (select d.month, d.position from entry_body d where d.actor_salt is not null and d.month < erase_actors.month
        order by d.month, d.position limit most) as due
  where b.month = due.month and b.position = due.position;
  get diagnostics erased = row_count;
  perform set_config('feltlaas.erasing', '', true);
  return erased;
end
$$;

create function require_month_over(month date) returns void
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if month is null or month <> date_trunc('month', month)::date or month > current_date then
    raise exception 'the audit log is erased in whole months that are over, not before %', month
      using errcode = 'invalid_parameter_value';
  end if;
end
$$;

revoke execute on function erase_bodies(date) from public;
revoke execute on function erase_actors(date, integer) from public;
grant execute on function erase_bodies(date) to ${app_role};
grant execute on function erase_actors(date, integer) to ${app_role};

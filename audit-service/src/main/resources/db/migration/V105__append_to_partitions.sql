-- The guards of V101 for the partitioned log. Positions are still given here and nowhere else: one appender at a time, in
-- commit order, without a gap. The lock is taken before the first row of a statement is looked at, because the month of
-- receipt, a default, decides into which partition a row goes.
create function entry_waits_for_its_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('feltlaas.audit.entry'));
  return null;
end
$$;

create trigger entry_waits_for_its_turn before insert on entry
  for each statement execute function entry_waits_for_its_turn();

-- Leaves a row out that is in the log already. Runs as the owner: nobody else writes to entry_place.
create or replace function entry_take_position() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last  entry_place;
  ended timestamptz := (new.month + interval '1 month') at time zone 'UTC';
begin
  perform pg_advisory_xact_lock(hashtext('feltlaas.audit.entry'));
  select * into last from entry_place order by position desc limit 1;
  new.position := coalesce(last.position + 1, 0);
  new.received_at := greatest(clock_timestamp(), last.received_at);
  if month_of(new.received_at) <> new.month then
    if new.month < last.month or ended > new.received_at or ended < new.received_at - interval '1 minute' then
      raise exception 'an entry received at % does not belong in %', new.received_at, new.month
        using errcode = 'insufficient_privilege';
    end if;
    -- The month ended since the row was begun.
    new.received_at := greatest(ended - interval '1 microsecond', last.received_at);
  end if;
  insert into entry_place (position, received_at, month, id, record)
    values (new.position, new.received_at, new.month, new.id, case when new.opaque is not null then new.record end)
    on conflict do nothing;
  if not found then
    return null;
  end if;
  return new;
end
$$;

create trigger entry_takes_position before insert on entry
  for each row execute function entry_take_position();

create function entry_notes_day() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into entry_day (received, occurred, first)
    select (received_at at time zone 'UTC')::date, (occurred_at at time zone 'UTC')::date, min(position)
    from appended group by 1, 2
    on conflict do nothing;
  return null;
end
$$;

create trigger entry_notes_day after insert on entry
  referencing new table as appended for each statement execute function entry_notes_day();

create trigger entry_is_append_only before update or delete or truncate on entry
  for each statement execute function refuse_alteration();
create trigger entry_body_is_kept_whole before update or delete on entry_body
  for each statement execute function refuse_unless_erasing();
create trigger entry_body_is_not_emptied before truncate on entry_body
  for each statement execute function refuse_alteration();
create trigger entry_field_is_kept_whole before update or delete on entry_field
  for each statement execute function refuse_unless_erasing();
create trigger entry_field_is_not_emptied before truncate on entry_field
  for each statement execute function refuse_alteration();
create trigger entry_place_is_append_only before update or delete or truncate on entry_place
  for each statement execute function refuse_alteration();
create trigger entry_day_is_append_only before update or delete or truncate on entry_day
  for each statement execute function refuse_alteration();
alter table entry enable always trigger entry_is_append_only;
alter table entry_body enable always trigger entry_body_is_kept_whole;
alter table entry_body enable always trigger entry_body_is_not_emptied;
alter table entry_field enable always trigger entry_field_is_kept_whole;
alter table entry_field enable always trigger entry_field_is_not_emptied;
alter table entry_place enable always trigger entry_place_is_append_only;
alter table entry_day enable always trigger entry_day_is_append_only;

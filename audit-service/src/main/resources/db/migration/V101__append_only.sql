-- Positions are given here and nowhere else: one appender at a time, in commit order, without a gap. The lock is held
-- until the appending transaction ends, so the next one sees this one's rows or, after a rollback, their absence.
create function entry_take_position() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('feltlaas.audit.entry'));
  new.position := (select coalesce(max(position) + 1, 0) from entry);
  new.received_at := clock_timestamp();
  return new;
end
$$;

create trigger entry_takes_position before insert on entry
  for each row execute function entry_take_position();

create function refuse_alteration() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the audit log is only ever added to', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- The functions of V102 say so for their own transaction; the role the service runs as could not use it for anything.
create function refuse_unless_erasing() returns trigger language plpgsql as $$
begin
  if current_setting('feltlaas.erasing', true) is distinct from 'yes' then
    raise exception '% of % is refused: the audit log is only ever added to', tg_op, tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

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
-- Also where replication or a restore has switched ordinary triggers off for its session.
alter table entry enable always trigger entry_is_append_only;
alter table entry_body enable always trigger entry_body_is_kept_whole;
alter table entry_body enable always trigger entry_body_is_not_emptied;
alter table entry_field enable always trigger entry_field_is_kept_whole;
alter table entry_field enable always trigger entry_field_is_not_emptied;

grant select, insert on entry, entry_body, entry_field to ${app_role};

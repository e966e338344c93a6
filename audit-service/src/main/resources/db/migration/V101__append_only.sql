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

create trigger entry_is_append_only before update or delete or truncate on entry
  for each statement execute function refuse_alteration();
create trigger entry_field_is_append_only before update or delete or truncate on entry_field
  for each statement execute function refuse_alteration();
-- Also where replication or a restore has switched ordinary triggers off for its session.
alter table entry enable always trigger entry_is_append_only;
alter table entry_field enable always trigger entry_field_is_append_only;

grant select, insert on entry, entry_field to ${app_role};

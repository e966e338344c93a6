-- A partition for each month of receipt (UTC). A question walks positions from one end and stops in the first partitions
-- that fill its page, and a month whose time is over is emptied at once. What a partitioned table cannot promise, that a
-- position or an id is there only once, entry_place promises; entry_day says in which stretch of the log to look for what
-- happened on a day. There are no foreign keys: each row would lock the one it refers to, and no partition with
-- references to it could be emptied.
create schema unpartitioned;
alter table entry set schema unpartitioned;
alter table entry_body set schema unpartitioned;
alter table entry_field set schema unpartitioned;

-- One row an entry, for ever. A record that came again is known by its id, one without an id of its own by where in the
-- topic it stood.
create table entry_place (
  position    bigint      not null,
  received_at timestamptz not null,
  month       date        not null,
  id          uuid        not null,
  record      text,
  constraint entry_place_pk primary key (position),
  constraint entry_place_position_ck check (position >= 0),
  constraint entry_place_id_uq unique (id),
  constraint entry_place_record_uq unique (record)
);

-- Entries received on a day that happened on another one, most often the same: none has a position less than "first".
create table entry_day (
  received date   not null,
  occurred date   not null,
  first    bigint not null,
  constraint entry_day_pk primary key (received, occurred)
);
create index entry_day_occurred_ix on entry_day (occurred);

create function month_of(instant timestamptz) returns date language sql immutable parallel safe
  return date_trunc('month', instant at time zone 'UTC')::date;

-- In which month an entry appended now is received: never an earlier one than the entry before it, whatever the clock
-- says. To be asked under the lock of entry_waits_for_its_turn.
create function month_of_receipt() returns date language sql volatile as $$
  select greatest(month_of(clock_timestamp()), (select month from entry_place order by position desc limit 1))
$$;

create table entry (
  month        date        not null default month_of_receipt(),
  position     bigint      not null,
  id           uuid        not null,
  source       text        not null,
  sequence     bigint,
  occurred_at  timestamptz not null,
  received_at  timestamptz not null,
  municipality uuid,
  opaque       text,
  record       text        not null,
  leaf         bytea       not null,
  constraint entry_pk primary key (month, position),
  constraint entry_leaf_ck check (octet_length(leaf) between 1 and 65535)
) partition by range (month);

-- The body has copies of what questions combine with its own parts, so that each is answered by one table.
create table entry_body (
  month          date        not null,
  position       bigint      not null,
  occurred_at    timestamptz not null,
  municipality   uuid,
  actor_salt     bytea,
  actor_text     text,
  content_salt   bytea       not null,
  content_text   text        not null,
  supplier       uuid,
  actor          uuid,
  actor_supplier uuid,
  ended_supplier uuid,
  entity_type    text,
  entity         uuid,
  action         text,
  decision       text,
  reason         text,
  remark         text,
  epoch          bigint,
  request        text,
  constraint entry_body_pk primary key (month, position),
  constraint entry_body_actor_ck check ((actor_salt is null) = (actor_text is null)),
  constraint entry_body_salts_ck check (octet_length(actor_salt) = 32 and octet_length(content_salt) = 32)
) partition by range (month);

create table entry_field (
  month    date   not null,
  position bigint not null,
  field    text   not null,
  key      text,
  constraint entry_field_pk primary key (month, position, field)
) partition by range (month);

-- Makes the partitions of one month, guarded like the whole, for statements that name a partition.
create function open_month(opened date) returns void language plpgsql as $$
declare
  whole text;
  part  text;
begin
  foreach whole in array array['entry', 'entry_body', 'entry_field'] loop
    part := whole || to_char(opened, '_YYYY_MM');
    continue when to_regclass('public.' || part) is not null;
    execute format('create table public.%I partition of public.%I for values from (%L) to (%L)',
                   part, whole, opened, (opened + interval '1 month')::date);
    execute format('create trigger %I before update or delete or truncate on public.%I for each statement'
                   ' execute function public.%I()', whole || '_is_guarded', part,
                   case whole when 'entry' then 'refuse_alteration' else 'refuse_unless_erasing' end);
    execute format('alter table public.%I enable always trigger %I', part, whole || '_is_guarded');
  end loop;
end
$$;

-- The present month and so many after it, so that nothing ever waits for a partition. For the role the service runs as,
-- which may make no tables: these it may, as the owner.
create function open_months(ahead integer) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('feltlaas.audit.months', 0));
  for month in 0 .. least(ahead, 24) loop
    perform open_month((month_of(clock_timestamp()) + make_interval(months => month))::date);
  end loop;
end
$$;

select open_months(3);
select open_month(month::date) from unpartitioned.entry,
       lateral (select month_of(received_at) as month) as received group by month;

insert into entry_place (position, received_at, month, id, record)
  select position, received_at, month_of(received_at), id, case when opaque is not null then record end
  from unpartitioned.entry order by position;
insert into entry_day (received, occurred, first)
  select (received_at at time zone 'UTC')::date, (occurred_at at time zone 'UTC')::date, min(position)
  from unpartitioned.entry group by 1, 2;
insert into entry
  select month, position, e.id, source, sequence, occurred_at, e.received_at, municipality, opaque, e.record, leaf
  from unpartitioned.entry e join entry_place using (position);
insert into entry_body
  select month, position, occurred_at, municipality, actor_salt, actor_text, content_salt, content_text, supplier, actor,
         actor_supplier, ended_supplier, entity_type, entity, action, decision, reason, remark, epoch, request
  from unpartitioned.entry_body join entry using (position);
insert into entry_field select month, position, field, key from unpartitioned.entry_field join entry_place using (position);
drop schema unpartitioned cascade;

-- Each begins with what is asked for and ends with the order of the answer.
create index entry_municipality_ix on entry (municipality, month, position);
create index entry_source_ix on entry (source, sequence) where sequence is not null;
create index entry_opaque_ix on entry (opaque) where opaque is not null;

create index entry_body_named_ix on entry_body (month, position) where actor_salt is not null;
create index entry_body_supplier_ix on entry_body (supplier, month, position) where supplier is not null;
create index entry_body_actor_ix on entry_body (actor, month, position);
create index entry_body_actor_supplier_ix on entry_body (actor_supplier, month, position) where actor_supplier is not null;
create index entry_body_ended_supplier_ix on entry_body (ended_supplier, epoch) where ended_supplier is not null;
create index entry_body_entity_ix on entry_body (entity, month, position);
create index entry_body_entity_type_ix on entry_body (lower(entity_type), month, position);
create index entry_body_action_ix on entry_body (action, month, position);
create index entry_body_decision_ix on entry_body (decision, month, position) where decision <> 'accepted';
create index entry_body_reason_ix on entry_body (reason, month, position) where reason is not null;
create index entry_body_remark_ix on entry_body using gin (to_tsvector('simple', remark)) where remark is not null;
create index entry_body_request_ix on entry_body (request, month, position) where request is not null;

create index entry_field_field_ix on entry_field (field, month, position);
create index entry_field_key_ix on entry_field (key, month, position) where key is not null;

grant select, insert on entry, entry_body, entry_field to ${app_role};
grant select on entry_place, entry_day to ${app_role};
revoke execute on function open_month(date) from public;
revoke execute on function open_months(integer) from public;
grant execute on function open_months(integer) to ${app_role};

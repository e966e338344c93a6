-- The log. Rows are only ever added: see V101 for what refuses everything else.
--
-- "body" is the evidence: the canonical JSON (RFC 8785) of the event exactly as it will be hashed. Every other column
-- but position, received_at and opaque is read from it, so that questions find their answer by an index; the values of
-- the changed fields stand in the body alone.
create table entry (
  position       bigint      not null,
  id             uuid        not null,
  source         text        not null,
  sequence       bigint,
  occurred_at    timestamptz not null,
  received_at    timestamptz not null,
  municipality   uuid,
  supplier       uuid,
  actor          uuid,
  actor_supplier uuid,
  ended_supplier uuid,
  entity_type    text,
  entity         uuid,
  action         text,
  decision       text,
  reason         text,
  epoch          bigint,
  request        text,
  opaque         text,
  body           bytea       not null,
  digest         bytea       not null generated always as (sha256(body)) stored,
  constraint entry_pk primary key (position),
  constraint entry_id_uq unique (id),
  constraint entry_position_ck check (position >= 0)
);

create index entry_source_ix on entry (source, sequence) where sequence is not null;
create index entry_occurred_ix on entry (occurred_at, position);
create index entry_municipality_ix on entry (municipality, position);
create index entry_supplier_ix on entry (supplier, position) where supplier is not null;
create index entry_actor_ix on entry (actor, position);
create index entry_actor_supplier_ix on entry (actor_supplier, municipality, epoch) where actor_supplier is not null;
create index entry_ended_supplier_ix on entry (ended_supplier, municipality, epoch) where ended_supplier is not null;
create index entry_entity_ix on entry (entity, position);
create index entry_entity_type_ix on entry (lower(entity_type), position);
create index entry_action_ix on entry (action, position);
create index entry_refused_ix on entry (decision, reason, position) where decision <> 'accepted';
create index entry_request_ix on entry (request, position) where request is not null;

-- Which fields an entry changed, by wire path and by field key; the values are in the body.
create table entry_field (
  position bigint not null,
  field    text   not null,
  key      text,
  constraint entry_field_pk primary key (position, field),
  constraint entry_field_position_fk foreign key (position) references entry (position)
);

create index entry_field_field_ix on entry_field (field, position);
create index entry_field_key_ix on entry_field (key, position) where key is not null;

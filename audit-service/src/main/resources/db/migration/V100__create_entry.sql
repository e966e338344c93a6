-- The log. Rows are only ever added: see V101 for what refuses everything else.
--
-- "leaf" is what the log commits to, "position" its index in the tree. Nothing here says who did what: that stands in
-- entry_body and can be erased while this row and every proof about it stay.
create table entry (
  position     bigint      not null,
  id           uuid        not null,
  source       text        not null,
  sequence     bigint,
  occurred_at  timestamptz not null,
  received_at  timestamptz not null,
  municipality uuid,
  opaque       text,
  -- Where in the topic it stood, which tells a record that comes again from another one of the same content.
  record       text        not null,
  leaf         bytea       not null,
  constraint entry_pk primary key (position),
  constraint entry_id_uq unique (id),
  constraint entry_position_ck check (position >= 0),
  constraint entry_leaf_ck check (octet_length(leaf) between 1 and 65535)
);

create unique index entry_record_uq on entry (record) where opaque is not null;
create index entry_opaque_ix on entry (opaque) where opaque is not null;
create index entry_source_ix on entry (source, sequence) where sequence is not null;
create index entry_occurred_ix on entry (occurred_at, position);
create index entry_received_ix on entry (received_at);
create index entry_municipality_ix on entry (municipality, position);

-- What an entry says: the parts its leaf commits to, in the characters that were hashed, each with the salt that opens
-- its digest. Every other column is read from them, so that questions find their answer by an index, and goes with them.
create table entry_body (
  position       bigint not null,
  actor_salt     bytea,
  actor_text     text,
  content_salt   bytea  not null,
  content_text   text   not null,
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
  constraint entry_body_pk primary key (position),
  constraint entry_body_position_fk foreign key (position) references entry (position),
  constraint entry_body_actor_ck check ((actor_salt is null) = (actor_text is null)),
  constraint entry_body_salts_ck check (octet_length(actor_salt) = 32 and octet_length(content_salt) = 32)
);

create index entry_body_named_ix on entry_body (position) where actor_salt is not null;
create index entry_body_supplier_ix on entry_body (supplier, position) where supplier is not null;
create index entry_body_actor_ix on entry_body (actor, position);
create index entry_body_actor_supplier_ix on entry_body (actor_supplier, epoch, position)
  where actor_supplier is not null;
create index entry_body_ended_supplier_ix on entry_body (ended_supplier, epoch) where ended_supplier is not null;
create index entry_body_entity_ix on entry_body (entity, position);
create index entry_body_entity_type_ix on entry_body (lower(entity_type), position);
create index entry_body_action_ix on entry_body (action, position);
create index entry_body_refused_ix on entry_body (decision, reason, position) where decision <> 'accepted';
create index entry_body_remark_ix on entry_body using gin (to_tsvector('simple', remark)) where remark is not null;
create index entry_body_request_ix on entry_body (request, position) where request is not null;

-- Which fields an entry changed, by wire path and by field key; the values are in the body.
create table entry_field (
  position bigint not null,
  field    text   not null,
  key      text,
  constraint entry_field_pk primary key (position, field),
  constraint entry_field_position_fk foreign key (position) references entry_body (position)
);

create index entry_field_field_ix on entry_field (field, position);
create index entry_field_key_ix on entry_field (key, position) where key is not null;

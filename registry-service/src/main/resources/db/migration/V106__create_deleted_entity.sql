create table deleted_entity (
  id           uuid        not null,
  entity_type  text        not null,
  entity       uuid        not null,
  -- Null when it belonged to no municipality, as a system of the catalogue.
  municipality uuid,
  -- Of a usage, the system that was used.
  system       uuid,
  occurred_at  timestamptz not null,
  constraint deleted_entity_pk primary key (id),
  constraint deleted_entity_once unique (entity_type, entity)
);

create index deleted_entity_occurred_ix on deleted_entity (occurred_at);
create index deleted_entity_usage_ix on deleted_entity (municipality, system);

grant select, insert on deleted_entity to ${app_role};

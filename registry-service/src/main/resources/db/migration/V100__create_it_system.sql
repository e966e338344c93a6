create table it_system (
  id               uuid        not null,
  -- The order systems were made in, which is the order lists have unless another is asked for.
  creation_number  bigint      generated always as identity,
  name             text        not null,
  deactivated      boolean     not null,
  rights_holder    uuid,
  content          jsonb       not null,
  created_at       timestamptz not null,
  created_by       uuid,
  last_modified    timestamptz not null,
  last_modified_by uuid,
  version          bigint      not null,
  constraint it_system_pk primary key (id)
);

create unique index it_system_creation_number_ix on it_system (creation_number);
create unique index it_system_name_any_case on it_system (lower(name));
create index it_system_last_modified_ix on it_system (last_modified);

grant select, insert, update, delete on it_system to ${app_role};

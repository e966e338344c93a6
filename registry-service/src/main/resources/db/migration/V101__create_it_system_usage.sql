create table it_system_usage (
  id               uuid        not null,
  creation_number  bigint      generated always as identity,
  municipality     uuid        not null,
  system           uuid        not null,
  content          jsonb       not null,
  -- Read copy of the GDPR profile, which gdpr-service owns; version 0 until it has one.
  profile          jsonb       not null,
  profile_version  bigint      not null,
  created_at       timestamptz not null,
  created_by       uuid,
  last_modified    timestamptz not null,
  last_modified_by uuid,
  version          bigint      not null,
  constraint it_system_usage_pk primary key (id),
  constraint it_system_usage_system_fk foreign key (system) references it_system (id),
  constraint it_system_usage_once unique (municipality, system)
);

create unique index it_system_usage_creation_number_ix on it_system_usage (creation_number);
create index it_system_usage_changes_ix on it_system_usage (municipality, last_modified);
create index it_system_usage_system_ix on it_system_usage (system);

grant select, insert, update, delete on it_system_usage to ${app_role};

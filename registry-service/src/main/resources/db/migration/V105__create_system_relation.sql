create table system_relation (
  id              uuid   not null,
  municipality    uuid   not null,
  from_usage      uuid   not null,
  to_usage        uuid   not null,
  content         jsonb  not null,
  version         bigint not null,
  constraint system_relation_pk primary key (id),
  constraint system_relation_from_fk foreign key (from_usage) references it_system_usage (id),
  constraint system_relation_to_fk foreign key (to_usage) references it_system_usage (id)
);

create index system_relation_from_ix on system_relation (from_usage);
create index system_relation_to_ix on system_relation (to_usage);

grant select, insert, update, delete on system_relation to ${app_role};

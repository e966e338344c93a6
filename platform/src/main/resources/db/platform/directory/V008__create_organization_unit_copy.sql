-- A deleted unit stays as a mark, so that an older event cannot bring it back.
create table organization_unit_copy (
  uuid         uuid    not null,
  organization uuid    not null,
  version      bigint  not null,
  name         text    not null,
  deleted      boolean not null,
  constraint organization_unit_copy_pk primary key (uuid)
);

grant select, insert, update on organization_unit_copy to ${app_role};

create table organization_copy (
  uuid        uuid    not null,
  version     bigint  not null,
  name        text    not null,
  cvr         text,
  type        text    not null,
  is_supplier boolean not null,
  disabled    boolean not null,
  constraint organization_copy_pk primary key (uuid)
);

create table account_copy (
  uuid    uuid   not null,
  version bigint not null,
  name    text   not null,
  state   jsonb  not null,
  constraint account_copy_pk primary key (uuid)
);

grant select, insert, update on organization_copy, account_copy to ${app_role};

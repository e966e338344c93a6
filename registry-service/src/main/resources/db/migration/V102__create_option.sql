-- What references of usages may point to. An option that is no longer available stays readable one by one.
create table usage_option (
  id          uuid     not null,
  kind        text     not null,
  position    smallint not null,
  name        text     not null,
  description text,
  available   boolean  not null default true,
  constraint usage_option_pk primary key (id),
  constraint usage_option_position_unique unique (kind, position)
);

create table usage_role (
  id           uuid     not null,
  position     smallint not null,
  name         text     not null,
  description  text,
  -- Whoever is assigned such a role on a usage may change it.
  write_access boolean  not null,
  available    boolean  not null default true,
  constraint usage_role_pk primary key (id),
  constraint usage_role_position_unique unique (position)
);

grant select on usage_option, usage_role to ${app_role};

create table commit_clock (
  scope      uuid        not null,
  last_stamp timestamptz not null,
  constraint commit_clock_pk primary key (scope)
) with (fillfactor = 50);

grant select, insert, update on commit_clock to ${app_role};

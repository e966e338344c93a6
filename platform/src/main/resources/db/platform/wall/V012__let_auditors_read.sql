-- A star before the caller's own ids: it sees the rows of all, and writes its own.
create or replace function wall_own_municipalities() returns uuid[] language sql stable parallel safe
  return nullif(ltrim(current_setting('feltlaas.municipalities', true), '*'), '')::uuid[];

create function wall_shows_all() returns boolean language sql stable parallel safe
  return starts_with(current_setting('feltlaas.municipalities', true), '*');

revoke execute on function wall_shows_all() from public;
grant execute on function wall_shows_all() to ${app_role};

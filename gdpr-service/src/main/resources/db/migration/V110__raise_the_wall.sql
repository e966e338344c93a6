-- Rows of other municipalities are not there for whoever may not see them, whatever a statement asks; see
-- dk.feltlaas.platform.wall.
alter table registration enable row level security;
alter table oversight_date enable row level security;
alter table usage_profile enable row level security;
alter table usage_reference enable row level security;

create policy of_seen_municipalities on registration to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));
create policy of_seen_municipalities on oversight_date to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));
create policy of_seen_municipalities on usage_profile to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));
create policy of_seen_municipalities on usage_reference to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));

-- Behind a policy no condition may use an index unless it is sure to tell nothing of the rows it looks at, and containment
-- is not. Whoever sees all rows anyhow asks here, and gets ids only.
create function registrations_containing(part jsonb) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as 'select uuid from registration where content @> part';

revoke execute on function registrations_containing(jsonb) from public;
grant execute on function registrations_containing(jsonb) to ${app_role};

-- Rows of other municipalities are not there for whoever may not see them, whatever a statement asks; see
-- dk.feltlaas.platform.wall.
call raise_wall('registration');
call raise_wall('oversight_date');
call raise_wall('usage_profile');
call raise_wall('usage_reference');

-- Behind a policy no condition may use an index unless it is sure to tell nothing of the rows it looks at, and containment
-- is not. Whoever sees all rows anyhow asks here, and gets ids only.
create function registrations_containing(part jsonb) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as 'select uuid from registration where content @> part';

revoke execute on function registrations_containing(jsonb) from public;
grant execute on function registrations_containing(jsonb) to ${app_role};

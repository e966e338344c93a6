-- Rows of other municipalities are not there for whoever may not see them, whatever a statement asks; see
-- dk.feltlaas.platform.wall. Systems are everybody's, and so is which of them were deleted.
alter table it_system_usage enable row level security;
alter table system_relation enable row level security;
alter table it_contract enable row level security;
alter table deleted_entity enable row level security;

create policy of_seen_municipalities on it_system_usage to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));
create policy of_seen_municipalities on system_relation to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));
create policy of_seen_municipalities on it_contract to ${app_role}
  using ((select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));
create policy of_seen_municipalities_or_nobody on deleted_entity to ${app_role}
  using (municipality is null
         or (select wall_is_open()) or municipality = any ((select wall_municipalities())::uuid[]));

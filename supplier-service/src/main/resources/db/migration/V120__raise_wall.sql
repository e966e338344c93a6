-- Rows of others are not there for whoever may not see them, whatever a statement asks; see dk.feltlaas.platform.wall.
-- Whose a row is: a grant is its municipality's and its supplier's, what hangs on grants and locks the municipality's, an
-- account its organisations'. Organisations are not walled, because everybody meets their names, nor is the catalogue,
-- which is everybody's; the outbox is the service's own, and no request reads it.

-- Who belongs to an organisation sees its rows and writes them. Auditors see all. "Others" see them, too.
create procedure raise_wall_around(records regclass, owner name, others text) language plpgsql as $procedure$
begin
  execute format('alter table %s enable row level security', records);
  execute format($policy$
    create policy of_own_organizations on %s to ${app_role}
      using ((select wall_is_open()) or %I = any ((select wall_own_municipalities())::uuid[]))$policy$, records, owner);
  execute format($policy$
    create policy of_those_concerned on %s for select to ${app_role}
      using ((select wall_shows_all()) or %s)$policy$, records, others);
end
$procedure$;

call raise_wall_around('supplier_grant', 'municipality', $others$
  supplier = (select wall_supplier()) or supplier = any ((select wall_own_municipalities())::uuid[])$others$);

-- Fields are shown with the grants that hold them, or there would be holders nobody finds.
call raise_wall_around('held_field', 'municipality', $others$
  exists (select from supplier_grant of where of.id = held_field.grant_id)$others$);

-- A supplier works with the locks of those that assigned it, and shows its people their organisation.
create procedure raise_wall_around(records regclass, owner name) language plpgsql as $procedure$
begin
  call raise_wall_around(records, owner, format($others$
    exists (select from supplier_grant of
            where of.municipality = %s.%I and of.supplier = (select wall_supplier()) and of.state <> 'REVOKED')$others$,
    records, owner));
end
$procedure$;

call raise_wall_around('municipality_locks', 'municipality');
call raise_wall_around('control_state', 'municipality');
call raise_wall_around('lock_effect', 'municipality');
call raise_wall_around('organization_unit', 'organization');
create policy of_own_supplier on organization_unit for select to ${app_role}
  using (organization = (select wall_supplier()));

drop procedure raise_wall_around(regclass, name);
drop procedure raise_wall_around(regclass, name, text);

-- What became of a grant is shown to whom the grant is, and written by whom it may be.
alter table grant_history enable row level security;
create policy of_seen_grants on grant_history for select to ${app_role}
  using ((select wall_is_open()) or exists (select from supplier_grant of where of.id = grant_history.grant_id));
create policy of_own_grants on grant_history for insert to ${app_role}
  with check ((select wall_is_open())
              or exists (select from supplier_grant of
                         where of.id = grant_history.grant_id
                           and of.municipality = any ((select wall_own_municipalities())::uuid[])));

-- The caller's own account and those belonging to its organisations. Memberships are asked as their owner: a policy cannot
-- ask the table it is on. An array, because that is asked for once a statement and not once a row.
create function wall_own_accounts() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
    with own (organization) as (select unnest(wall_own_municipalities() || wall_supplier()))
    select array(select organization from own
                 union select id from account join own using (organization)
                 union select account from membership join own using (organization))
  $$;

-- What an account may everywhere, as it stands before the statement that asks.
create function wall_global_roles(of uuid) returns text[]
  language sql stable security definer set search_path = public, pg_temp as $$
    select global_roles from account where id = of
  $$;

revoke execute on function wall_own_accounts(), wall_global_roles(uuid) from public;
grant execute on function wall_own_accounts(), wall_global_roles(uuid) to ${app_role};

-- Nobody but the secretariat gives roles that hold everywhere.
alter table account enable row level security;
create policy of_seen_accounts on account for select to ${app_role}
  using ((select wall_is_open()) or (select wall_shows_all()) or id = any ((select wall_own_accounts())::uuid[]));
create policy of_own_accounts on account for update to ${app_role}
  using ((select wall_is_open()) or id = any ((select wall_own_accounts())::uuid[]))
  with check ((select wall_is_open()) or global_roles = wall_global_roles(id));
create policy of_own_organizations on account for insert to ${app_role}
  with check ((select wall_is_open())
              or global_roles = '{}'
                 and (organization is null or organization = any ((select wall_own_municipalities())::uuid[])));

-- An account is shown with all its memberships, or it would seem to belong to fewer than have a say in it. They are given
-- and taken by the organisation they are of.
alter table membership enable row level security;
create policy of_seen_accounts on membership for select to ${app_role}
  using ((select wall_is_open()) or (select wall_shows_all()) or account = any ((select wall_own_accounts())::uuid[]));
create policy of_own_organizations on membership to ${app_role}
  using ((select wall_is_open()) or organization = any ((select wall_own_municipalities())::uuid[]));

-- Secrets are given and taken by the organisation of the account they open.
alter table account_secret enable row level security;
create policy of_seen_accounts on account_secret for select to ${app_role}
  using ((select wall_is_open()) or (select wall_shows_all()) or account = any ((select wall_own_accounts())::uuid[]));
create policy of_own_organizations on account_secret to ${app_role}
  using ((select wall_is_open())
         or exists (select from account of
                    where of.id = account_secret.account
                      and of.organization = any ((select wall_own_municipalities())::uuid[])));

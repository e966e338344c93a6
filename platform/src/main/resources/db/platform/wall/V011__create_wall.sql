-- Whose rows a transaction may see; see dk.feltlaas.platform.wall. What is asked reads settings local to the transaction;
-- where nothing was set nothing is seen.
create function wall_is_open() returns boolean language sql stable parallel safe
  return current_setting('feltlaas.municipalities', true) = '*';

create function wall_own_municipalities() returns uuid[] language sql stable parallel safe
  return nullif(nullif(current_setting('feltlaas.municipalities', true), ''), '*')::uuid[];

create function wall_supplier() returns uuid language sql stable parallel safe
  return nullif(current_setting('feltlaas.supplier', true), '')::uuid;

revoke execute on function wall_is_open(), wall_own_municipalities(), wall_supplier() from public;
grant execute on function wall_is_open(), wall_own_municipalities(), wall_supplier() to ${app_role};

-- Puts a table behind the wall whose rows have a municipality. A function in a select of its own is asked once a
-- statement. The grant is looked up for the rows at hand: to gather all of a supplier's would cost each statement as much
-- as it has customers.
create procedure raise_wall(records regclass) language plpgsql as $procedure$
begin
  execute format('alter table %s enable row level security', records);
  execute format($policy$
    create policy of_seen_municipalities on %1$s to ${app_role}
      using ((select wall_is_open())
             or municipality = any ((select wall_own_municipalities())::uuid[])
             or exists (select from lock_state granting
                        where granting.municipality = %1$s.municipality
                          and granting.suppliers @> array[(select wall_supplier())]))$policy$, records);
end
$procedure$;

revoke execute on procedure raise_wall(regclass) from public;

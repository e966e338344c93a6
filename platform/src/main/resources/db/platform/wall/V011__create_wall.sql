-- Whose rows a transaction may see: what policies of walled tables ask. Both read settings local to the transaction; where
-- nothing was set nothing is seen. A policy wraps each in a select of its own, so that they are asked once a statement
-- and not once a row. See dk.feltlaas.platform.wall.
create function wall_is_open() returns boolean language sql stable parallel safe
  return current_setting('feltlaas.municipalities', true) = '*';

-- The caller's own municipalities, and those that have granted fields to its supplier.
create function wall_municipalities() returns uuid[] language sql stable parallel safe
  return nullif(nullif(current_setting('feltlaas.municipalities', true), ''), '*')::uuid[]
         || array(select municipality from lock_state
                  where suppliers @> array[nullif(current_setting('feltlaas.supplier', true), '')::uuid]);

revoke execute on function wall_is_open(), wall_municipalities() from public;
grant execute on function wall_is_open(), wall_municipalities() to ${app_role};

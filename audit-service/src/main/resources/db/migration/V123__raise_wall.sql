-- Rows about others are not there for whoever may not see them, whatever a statement asks; see dk.feltlaas.platform.wall.
-- Only the service itself writes. Of what is not walled nothing says whose it is: entry_place and entry_day know positions
-- and times, entry_field which fields an entry names, tiles and checkpoints are for everybody.
--
-- The policies are the tables', not the partitions': these are nobody's but the owner's, so there is no way to ask one
-- past its table, and a month that is opened later has nothing to be given.

-- Behind a policy no condition finds rows by an index unless it is sure to tell nothing of the rows it looks at. Equality
-- and order of numbers, times, ids and texts are; lower() and the search for words are not. So the lower case is stored, and
-- entry_remarks, below, looks for words.
alter table entry_body add column entity_kind text generated always as (lower(entity_type)) stored;
drop index entry_body_entity_type_ix;
create index entry_body_entity_kind_ix on entry_body (entity_kind, month, position);

alter table entry enable row level security;
alter table entry_body enable row level security;
alter table supplier_use enable row level security;

-- What an entry says is for those it is about: a municipality, and a supplier that did it or that it was done to.
create policy of_the_service on entry_body to ${app_role} using ((select wall_is_open()));
create policy of_those_concerned on entry_body for select to ${app_role}
  using ((select wall_shows_all())
         or municipality = any ((select wall_own_municipalities())::uuid[])
         or actor_supplier = (select wall_supplier())
         or supplier = (select wall_supplier()));

-- A supplier's entries are known by their bodies. A function, because every plan for entry would have to plan for each
-- month's bodies, too; it is asked for the rows of a page.
create function wall_body_concerns(of_month date, at bigint, who uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from entry_body where month = of_month and position = at and who in (actor_supplier, supplier))
  $$;

create policy of_the_service on entry to ${app_role} using ((select wall_is_open()));
create policy of_those_concerned on entry for select to ${app_role}
  using ((select wall_shows_all())
         or municipality = any ((select wall_own_municipalities())::uuid[])
         or (select wall_supplier()) is not null and wall_body_concerns(month, position, (select wall_supplier())));

create policy of_the_service on supplier_use to ${app_role} using ((select wall_is_open()));
create policy of_those_concerned on supplier_use for select to ${app_role}
  using ((select wall_shows_all())
         or municipality = any ((select wall_own_municipalities())::uuid[])
         or supplier = (select wall_supplier()));

-- Looks for words as the owner of the table, behind the same wall: a body is found by whom it would be shown.
create function entry_remarks(words text) returns table (month date, "position" bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
    select b.month, b.position from entry_body b
    where b.remark is not null and to_tsvector('simple', b.remark) @@ websearch_to_tsquery('simple', words)
      and (wall_shows_all()
           or b.municipality = any (wall_own_municipalities())
           or wall_supplier() in (b.actor_supplier, b.supplier))
  $$;

revoke execute on function wall_body_concerns(date, bigint, uuid), entry_remarks(text) from public;
grant execute on function wall_body_concerns(date, bigint, uuid), entry_remarks(text) to ${app_role};

-- What is passed over is looked at by the policy, too: with whose it is in the index that still needs no row of the table.
drop index entry_body_supplier_ix;
create index entry_body_supplier_ix on entry_body (supplier, month, position)
  include (occurred_at, municipality, actor_supplier) where supplier is not null;

drop index entry_body_actor_supplier_ix;
create index entry_body_actor_supplier_ix on entry_body (actor_supplier, month, position)
  include (occurred_at, municipality, supplier) where actor_supplier is not null;

drop index entry_body_actor_ix;
create index entry_body_actor_ix on entry_body (actor, month, position)
  include (occurred_at, municipality, supplier, actor_supplier);

-- The same for counting which numbers have arrived, on the service's own behalf.
drop index entry_source_ix;
create index entry_source_ix on entry (source, sequence) include (month, position, municipality) where sequence is not null;

-- How much suppliers use their access, a line a municipality, supplier, system and month. Counted by the transaction that
-- appends the entry, so that asking costs what the answer is long, however long the log is. Derived and no evidence:
-- whoever has the log can count it again. Nothing in it is about a person, so it outlives erased bodies.
create table supplier_use (
  municipality uuid   not null,
  supplier     uuid   not null,
  -- Null for what is about no single system.
  system       uuid,
  month        date   not null,
  reads        bigint not null default 0,
  writes       bigint not null default 0,
  refused      bigint not null default 0,
  constraint supplier_use_uq unique nulls not distinct (municipality, month, supplier, system),
  constraint supplier_use_month_ck check (extract(day from month) = 1),
  constraint supplier_use_counts_ck check (reads >= 0 and writes >= 0 and refused >= 0)
) with (
  -- Lines of the present month are counted up all the time; beside them there is room for it.
  fillfactor = 70
);

create index supplier_use_supplier_ix on supplier_use (supplier, month);
create index supplier_use_month_ix on supplier_use (month);

-- What was written before anybody counted. Entries did not say the system then.
insert into supplier_use (municipality, supplier, system, month, writes, refused)
select municipality, actor_supplier, null, date_trunc('month', occurred_at at time zone 'UTC')::date,
       count(*) filter (where decision <> 'refused'), count(*) filter (where decision = 'refused')
from entry_body
where actor_supplier is not null and entity_type is not null and municipality is not null
group by 1, 2, 4;

grant select, insert, update on supplier_use to ${app_role};

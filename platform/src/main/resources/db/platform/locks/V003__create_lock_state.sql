-- One row a municipality: its whole lock state after the newest grant event applied. Writers read it FOR SHARE,
-- applying an event takes it FOR UPDATE; see LockStates.
create table lock_state (
  municipality uuid        not null,
  epoch        bigint      not null,
  suppliers    uuid[]      not null,
  state        jsonb       not null,
  applied_at   timestamptz not null,
  constraint lock_state_pk primary key (municipality)
);
create index lock_state_suppliers_ix on lock_state using gin (suppliers);

grant select, insert, update on lock_state to ${app_role};

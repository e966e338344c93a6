-- For clients that synchronise. The stamp is drawn from the municipality's commit clock like every other change.
create table deleted_registration (
    uuid         uuid        not null,
    municipality uuid        not null,
    occurred_at  timestamptz not null,
    constraint deleted_registration_pk primary key (uuid)
);
create index deleted_registration_occurred_ix on deleted_registration (occurred_at, uuid);

grant select, insert on deleted_registration to ${app_role};

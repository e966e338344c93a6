-- The usages of registry-service as far as they have arrived here. A deleted one stays, so that an older event that
-- comes late does not bring it back.
create table usage_reference (
    uuid         uuid    not null,
    municipality uuid    not null,
    system       uuid    not null,
    name         text    not null,
    valid        boolean not null,
    deleted      boolean not null,
    version      bigint  not null,
    constraint usage_reference_pk primary key (uuid)
);
create index usage_reference_system_ix on usage_reference (system);

grant select, insert, update on usage_reference to ${app_role};

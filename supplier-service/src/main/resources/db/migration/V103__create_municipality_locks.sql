-- One row per municipality; whoever changes its locks holds this row, and the epoch rises with every change.
create table municipality_locks (
    municipality uuid   not null,
    epoch        bigint not null,
    version      bigint not null,
    constraint municipality_locks_pk primary key (municipality),
    constraint municipality_locks_municipality_fk foreign key (municipality) references organization (id)
);

create table control_state (
    id           uuid        not null,
    municipality uuid        not null,
    field_key    text        not null,
    state        text        not null,
    since        timestamptz not null,
    version      bigint      not null,
    constraint control_state_pk primary key (id),
    constraint control_state_once_per_field unique (municipality, field_key),
    constraint control_state_municipality_fk foreign key (municipality) references organization (id),
    constraint control_state_field_fk foreign key (field_key) references lockable_field (field_key),
    constraint control_state_known check (state in ('ORGANIZATION', 'SUPPLIER', 'SHARED'))
);

grant select, insert, update on municipality_locks, control_state to ${app_role};

create table supplier_grant (
    id           uuid        not null,
    municipality uuid        not null,
    supplier     uuid        not null,
    state        text        not null,
    field_keys   text[]      not null,
    epoch        bigint      not null,
    since        timestamptz not null,
    version      bigint      not null,
    constraint supplier_grant_pk primary key (id),
    constraint supplier_grant_once_per_supplier unique (municipality, supplier),
    constraint supplier_grant_municipality_fk foreign key (municipality) references organization (id),
    constraint supplier_grant_supplier_fk foreign key (supplier) references organization (id),
    constraint supplier_grant_state_known check (state in ('ACTIVE', 'REVOKED', 'SUSPENDED'))
);

create index supplier_grant_by_supplier on supplier_grant (supplier, municipality);

-- The fields active grants hold now. The primary key is the promise that a field has at most one master.
create table held_field (
    municipality uuid        not null,
    field_key    text        not null,
    grant_id     uuid        not null,
    since        timestamptz not null,
    constraint held_field_pk primary key (municipality, field_key),
    constraint held_field_grant_fk foreign key (grant_id) references supplier_grant (id),
    constraint held_field_key_fk foreign key (field_key) references lockable_field (field_key)
);

create index held_field_by_grant on held_field (grant_id);

create table grant_history (
    id         uuid        not null,
    grant_id   uuid        not null,
    epoch      bigint      not null,
    change     text        not null,
    state      text        not null,
    field_keys text[]      not null,
    reason     text,
    by_account uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    constraint grant_history_pk primary key (id),
    constraint grant_history_once_per_epoch unique (grant_id, epoch),
    constraint grant_history_grant_fk foreign key (grant_id) references supplier_grant (id)
);

grant select, insert, update on supplier_grant to ${app_role};
grant select, insert, update, delete on held_field to ${app_role};
grant select, insert on grant_history to ${app_role};

-- What registrations and profiles may choose from. An option that is no longer available stays, because documents
-- refer to it.
create table option_type (
    uuid         uuid     not null,
    kind         text     not null,
    position     smallint not null,
    name         text     not null,
    description  text,
    available    boolean  not null,
    write_access boolean  not null default false,
    constraint option_type_pk primary key (uuid),
    constraint option_type_position_unique unique (kind, position),
    constraint option_type_kind_known check (kind in ('criticality-level', 'oversight', 'data-responsible',
        'basis-for-transfer', 'country', 'sensitive-personal-data', 'registered-data-category', 'registration-role'))
);

grant select on option_type to ${app_role};

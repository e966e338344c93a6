create table oversight_date (
    uuid         uuid   not null,
    registration uuid   not null,
    municipality uuid   not null,
    content      jsonb  not null,
    version      bigint not null,
    constraint oversight_date_pk primary key (uuid),
    constraint oversight_date_registration_fk foreign key (registration) references registration (uuid)
);
create index oversight_date_registration_ix on oversight_date (registration, uuid);
create index oversight_date_municipality_ix on oversight_date (municipality);

grant select, insert, update, delete on oversight_date to ${app_role};

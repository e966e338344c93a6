-- Data-processing registrations. What a registration says is one document; the name is drawn out of it, because it is
-- unique in its municipality and sorted by.
create table registration (
    uuid             uuid        not null,
    municipality     uuid        not null,
    content          jsonb       not null,
    name             text        not null generated always as (content ->> 'name') stored,
    version          bigint      not null,
    created_by       uuid        not null,
    last_modified    timestamptz not null,
    last_modified_by uuid,
    constraint registration_pk primary key (uuid)
);
create unique index registration_name_unique on registration (municipality, lower(name));
create index registration_last_modified_ix on registration (municipality, last_modified);
create index registration_content_ix on registration using gin (content jsonb_path_ops);

grant select, insert, update, delete on registration to ${app_role};

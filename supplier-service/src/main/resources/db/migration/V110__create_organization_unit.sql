-- The parts of an organisation, a tree under one root. Who changes a tree holds its root's row until the commit.
create table organization_unit (
    id           uuid        not null,
    organization uuid        not null,
    parent       uuid,
    name         text        not null,
    ean          bigint,
    unit_id      text,
    created_at   timestamptz not null,
    modified_at  timestamptz not null,
    version      bigint      not null,
    constraint organization_unit_pk primary key (id),
    constraint organization_unit_organization_fk foreign key (organization) references organization (id),
    constraint organization_unit_own_parent unique (id, organization),
    constraint organization_unit_parent_fk foreign key (parent, organization) references organization_unit (id, organization)
);

create unique index organization_unit_one_root on organization_unit (organization) where parent is null;
create unique index organization_unit_unit_id_once on organization_unit (organization, unit_id);
create index organization_unit_parent_ix on organization_unit (parent);

insert into organization_unit (id, organization, name, created_at, modified_at, version)
select gen_random_uuid(), id, name, created_at, created_at, 0 from organization;

grant select, insert, update, delete on organization_unit to ${app_role};

create table organization (
    id                   uuid         not null,
    name                 text         not null,
    type                 text         not null,
    cvr                  text,
    foreign_country_code uuid,
    supplier             boolean      not null,
    disabled             boolean      not null,
    created_at           timestamptz  not null,
    modified_at          timestamptz  not null,
    version              bigint       not null,
    constraint organization_pk primary key (id),
    constraint organization_type_known
        check (type in ('MUNICIPALITY', 'COMMUNITY_OF_INTEREST', 'COMPANY', 'OTHER_PUBLIC_AUTHORITY')),
    constraint organization_only_companies_supply check (not supplier or type = 'COMPANY')
);

-- A domestic number belongs to one organisation; numbers of foreign registers may collide.
create unique index organization_cvr_unique on organization (cvr) where foreign_country_code is null;
create index organization_by_creation on organization (created_at, id);

grant select, insert, update on organization to ${app_role};

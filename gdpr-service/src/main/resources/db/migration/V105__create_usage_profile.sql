-- The GDPR profile of a usage: what is assessed about it. A usage without a row has the empty profile, version 0.
create table usage_profile (
    usage        uuid        not null,
    municipality uuid        not null,
    content      jsonb       not null,
    version      bigint      not null,
    changed_at   timestamptz not null,
    changed_by   uuid,
    constraint usage_profile_pk primary key (usage)
);
create index usage_profile_municipality_ix on usage_profile (municipality);

grant select, insert, update, delete on usage_profile to ${app_role};

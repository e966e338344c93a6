create table account (
    id            uuid        not null,
    kind          text        not null,
    name          text        not null,
    email         text,
    password_hash text,
    organization  uuid,
    assurance     text        not null,
    global_roles  text[]      not null,
    enabled       boolean     not null,
    created_at    timestamptz not null,
    modified_at   timestamptz not null,
    version       bigint      not null,
    constraint account_pk primary key (id),
    constraint account_organization_fk foreign key (organization) references organization (id),
    constraint account_assurance_known check (assurance in ('LOW', 'SUBSTANTIAL', 'HIGH')),
    -- A person signs in with a password and belongs to no organisation but by membership;
    -- an API account belongs to exactly one, has secrets instead and never a role everywhere.
    constraint account_is_person_or_api check (
        (kind = 'PERSON' and email is not null and password_hash is not null and organization is null)
        or (kind = 'API' and email is null and password_hash is null and organization is not null
            and global_roles = '{}'))
);

create unique index account_email_unique on account (lower(email));
create index account_by_organization on account (organization) where organization is not null;

create table membership (
    id           uuid   not null,
    account      uuid   not null,
    organization uuid   not null,
    roles        text[] not null,
    version      bigint not null,
    constraint membership_pk primary key (id),
    constraint membership_account_fk foreign key (account) references account (id),
    constraint membership_organization_fk foreign key (organization) references organization (id),
    constraint membership_once_per_organization unique (account, organization)
);

create index membership_by_organization on membership (organization);

create table account_secret (
    id         uuid        not null,
    account    uuid        not null,
    hash       text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    constraint account_secret_pk primary key (id),
    constraint account_secret_account_fk foreign key (account) references account (id)
);

create index account_secret_by_account on account_secret (account);

grant select, insert, update on account to ${app_role};
grant select, insert, update, delete on membership to ${app_role};
grant select, insert, delete on account_secret to ${app_role};

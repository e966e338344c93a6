-- The token keys supplier-service published last, so that a restart while it is away does not shut everybody out.
-- Public halves only: whoever reads them can verify tokens, not make them.
create table trusted_key_set (
    singleton    boolean     not null default true constraint trusted_key_set_pk primary key
                             constraint trusted_key_set_singleton check (singleton),
    jwks         text        not null,
    confirmed_at timestamptz not null
);

grant select, insert, update on trusted_key_set to ${app_role};

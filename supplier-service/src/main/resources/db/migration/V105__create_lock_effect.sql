-- When each service acknowledged each epoch of a municipality, as told on feltlaas.lock-acks.
create table lock_effect (
    municipality uuid        not null,
    service      text        not null,
    epoch        bigint      not null,
    applied_at   timestamptz not null,
    constraint lock_effect_pk primary key (municipality, service, epoch)
);

grant select, insert on lock_effect to ${app_role};

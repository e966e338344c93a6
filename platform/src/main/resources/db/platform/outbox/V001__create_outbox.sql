-- Events wait here, written by the transaction that made them true, until the relay has them on Kafka.
create table outbox (
    seq           bigint generated always as identity constraint outbox_pk primary key,
    id            uuid        not null,
    topic         text        not null,
    key           text        not null,
    type          text        not null,
    -- The CloudEvent as text: jsonb would reorder members and refuse U+0000 in a remark.
    body          text        not null,
    created_at    timestamptz not null,
    -- The place of an audit entry in the gapless sequence of this source; committed before it is sent.
    source_number bigint
) with (
    -- Room for the number beside the row, and an early vacuum: every row is deleted seconds after it came.
    fillfactor = 80,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_scale_factor = 0.02
);

create table outbox_counter (
    singleton     boolean     not null default true constraint outbox_counter_pk primary key
                              constraint outbox_counter_singleton check (singleton),
    last_number   bigint      not null default 0,
    -- Until when the relay named here may still have records under way to Kafka.
    sender        uuid,
    sending_until timestamptz
);

insert into outbox_counter default values;

grant select, insert, delete on outbox to ${app_role};
grant update (source_number) on outbox to ${app_role};
grant select on outbox_counter to ${app_role};
grant update (last_number, sender, sending_until) on outbox_counter to ${app_role};

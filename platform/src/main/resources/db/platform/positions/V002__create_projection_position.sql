-- How far each topic partition has been applied to this database: written in the transaction that applies, so that
-- the database itself, and not the consumer group, says what it contains.
create table projection_position (
    topic       text        not null,
    partition   integer     not null,
    next_offset bigint      not null,
    applied_at  timestamptz not null,
    constraint projection_position_pk primary key (topic, partition)
);

grant select, insert, update, delete on projection_position to ${app_role};

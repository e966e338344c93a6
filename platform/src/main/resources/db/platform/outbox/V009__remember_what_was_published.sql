-- Up to where each partition holds nothing of this source that its database does not know: written in the transaction
-- that deletes what was acknowledged. What the source published beyond it and has no longer in the outbox, its database
-- has forgotten: it was restored from a backup.
create table published_position (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    constraint published_position_pk primary key (topic, partition)
);

alter table outbox_counter
    -- The start of the database server for which what was published has been compared with what is here.
    add column compared_for text,
    -- What the last comparison that found anything found, in a sentence for operators.
    add column found text,
    add column found_at timestamptz;

grant select, insert, update on published_position to ${app_role};
grant update (compared_for, found, found_at) on outbox_counter to ${app_role};

-- registry-service, which has the feed, is told of deletions by events. Those of before are announced now.
with gone as (
    select uuid, municipality, occurred_at, gen_random_uuid() as event, 'dk.feltlaas.registration.deleted.v1' as type
    from deleted_registration
)
insert into outbox (id, topic, key, type, body, created_at)
select event, 'feltlaas.registrations', uuid::text, type,
       jsonb_build_object(
           'specversion', '1.0', 'id', event, 'source', '/gdpr-service', 'type', type,
           'time', to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'subject', uuid, 'datacontenttype', 'application/json',
           'data', jsonb_build_object('uuid', uuid, 'municipality', municipality))::text,
       occurred_at
from gone
order by occurred_at;

drop table deleted_registration;

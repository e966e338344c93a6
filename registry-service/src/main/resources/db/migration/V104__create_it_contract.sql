-- Contracts are outside of what Feltlås is for: the table is empty unless an operator imports KITOS' own contracts,
-- each with its whole wire form, so that clients which ask for them get what they asked KITOS for.
create table it_contract (
  id              uuid        not null,
  creation_number bigint      generated always as identity,
  municipality    uuid        not null,
  name            text        not null,
  supplier        uuid,
  responsible_unit uuid,
  usages          uuid[]      not null,
  registrations   uuid[]      not null,
  active          boolean     not null,
  document        text        not null,
  last_modified   timestamptz not null,
  constraint it_contract_pk primary key (id),
  constraint it_contract_document_is_json check (document is json object)
);

create index it_contract_changes_ix on it_contract (municipality, last_modified);
create index it_contract_usages_ix on it_contract using gin (usages);

grant select on it_contract to ${app_role};

-- Who has a role with write access on the usage, which lets them change its GDPR profile, too.
alter table usage_reference add column writers uuid[] not null default '{}';

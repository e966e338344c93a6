-- Rows of other municipalities are not there for whoever may not see them, whatever a statement asks; see
-- dk.feltlaas.platform.wall. Systems are everybody's, and so is which of them were deleted.
call raise_wall('it_system_usage');
call raise_wall('system_relation');
call raise_wall('it_contract');
call raise_wall('deleted_entity');
create policy of_nobody on deleted_entity to ${app_role} using (municipality is null);

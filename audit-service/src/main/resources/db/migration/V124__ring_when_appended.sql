-- Tells the leader that lets the tree grow when a transaction that appended is committed; nobody need ask for it.
create function entry_rings() returns trigger language plpgsql as $$
begin
  notify feltlaas_audit_entry;
  return null;
end
$$;

create trigger entry_rings after insert on entry for each statement execute function entry_rings();

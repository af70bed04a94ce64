-- PostgreSQL only: neither the platform, nor a statement smuggled into it, can change or remove an entry of the journal.
-- Whoever owns the database can still drop these triggers: the chain shows what they do then.
create function journal_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the journal only grows';
end
$$;

create trigger journal_entry_only_grows before update or delete on journal_entry
for each row execute function journal_only_grows();

create trigger journal_entry_is_not_emptied before truncate on journal_entry
for each statement execute function journal_only_grows();

create trigger journal_head_is_not_removed before delete on journal_head
for each row execute function journal_only_grows();

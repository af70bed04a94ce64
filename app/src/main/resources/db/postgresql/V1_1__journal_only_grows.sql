-- PostgreSQL only: neither the platform, nor a statement smuggled into it, can change or remove an entry of the journal,
-- but those the journal itself has said to be erased, by moving where it begins; and it only moves on.
-- Whoever owns the database can still drop these triggers: the chain shows what they do then.
create function journal_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the journal only grows';
end
$$;

create function journal_entry_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.number <= (select number from journal_start) then
    return old;
  end if;
  raise exception 'the journal only grows';
end
$$;

create function journal_start_moves_on() returns trigger language plpgsql as $$
begin
  if new.number <= old.number then
    raise exception 'the journal begins no earlier than it did';
  end if;
  return new;
end
$$;

create trigger journal_entry_only_grows before update or delete on journal_entry
for each row execute function journal_entry_only_grows();

create trigger journal_entry_is_not_emptied before truncate on journal_entry
for each statement execute function journal_only_grows();

create trigger journal_head_is_not_removed before delete on journal_head
for each row execute function journal_only_grows();

create trigger journal_start_moves_on before update on journal_start
for each row execute function journal_start_moves_on();

create trigger journal_start_is_not_removed before delete on journal_start
for each row execute function journal_only_grows();

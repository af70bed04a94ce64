-- PostgreSQL only: to plan, it copies values of a column into its statistics, where they outlive the rows they came from.
-- Nothing that people wrote, nor that leads to them, is worth a plan.
alter table response alter column answers set statistics 0;
alter table response alter column receipt_hash set statistics 0;
alter table participant alter column address set statistics 0;
alter table participant alter column name set statistics 0;
alter table redemption alter column mark set statistics 0;
alter table ballot alter column secret_hash set statistics 0;
alter table ballot alter column written set statistics 0;
alter table ballot alter column resume_hash set statistics 0;
alter table ballot alter column resume_key set statistics 0;
alter table spent_ballot alter column hash set statistics 0;
alter table dispatch alter column participant_id set statistics 0;
alter table theme alter column examples set statistics 0;

-- Counts changes of what acts are decided on though no act says so (who serves, whether a stream is held), so that
-- a replica sees with the journal's lock whether what it keeps of them is still so.
alter table journal_head add column circumstances bigint default 0 not null;

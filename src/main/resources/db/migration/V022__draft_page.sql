-- The page, as an officer opened it, from which a draft was last saved: one that saves by itself may cross its own button.
alter table draft add column page uuid;

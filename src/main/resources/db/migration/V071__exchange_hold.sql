-- When, by the peer's clock, it last contradicted this node's past: only what it says later can end the hold.
alter table exchange_progress add column doubted_at timestamp with time zone;

update exchange_progress set doubted_at = held_at where held is not null;

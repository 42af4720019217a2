create table idempotency (
    officer      varchar(60)              not null,
    request_key  varchar(200)             not null,
    request_hash varchar(64)              not null,
    status       integer,
    content_type varchar(100),
    location     varchar(500),
    body         varchar,
    taken_at     timestamp with time zone not null,
    primary key (officer, request_key)
);

create index idempotency_by_age on idempotency (taken_at);

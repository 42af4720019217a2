-- What this node signed for its peer. The row of the stream is locked by the business transaction that takes a number.
create table exchange_outbound_stream (
    peer      varchar(20) primary key,
    epoch     varchar(32)              not null,
    seq       bigint                   not null,
    hash      varchar(64)              not null,
    opened_at timestamp with time zone not null
);

create table exchange_outbound (
    peer           varchar(20)              not null,
    seq            bigint                   not null,
    epoch          varchar(32)              not null,
    hash           varchar(64)              not null,
    jws            bytea                    not null,
    act_id         uuid                     not null unique,
    type           varchar(80)              not null,
    subject        uuid                     not null,
    pressing       boolean                  not null,
    queued_at      timestamp with time zone not null,
    handed_over_at timestamp with time zone,
    attempts       integer                  not null,
    receipt        bytea,
    stored_at      timestamp with time zone,
    answer         varchar(10),
    answered_at    timestamp with time zone,
    primary key (peer, seq)
);

-- How far the peer has come with our stream, as its signed words say; apart from the stream so that the pump never
-- waits for a business transaction.
create table exchange_progress (
    peer          varchar(20) primary key,
    head_seq      bigint  not null,
    heard_at      timestamp with time zone,
    failures      integer not null,
    failing_since timestamp with time zone,
    last_error    varchar,
    held          varchar(40),
    held_at       timestamp with time zone
);

-- What the peer signed for this node.
create table exchange_inbound_stream (
    peer      varchar(20) primary key,
    epoch     varchar(32) not null,
    seq       bigint      not null,
    hash      varchar(64) not null,
    frozen    varchar(40),
    frozen_at timestamp with time zone
);

create table exchange_inbound (
    peer        varchar(20)              not null,
    seq         bigint                   not null,
    epoch       varchar(32)              not null,
    hash        varchar(64)              not null,
    jws         bytea                    not null,
    receipt     bytea                    not null,
    stored_at   timestamp with time zone not null,
    act_id      uuid,
    type        varchar(80),
    subject     uuid,
    applied_at  timestamp with time zone,
    outcome     varchar(10),
    code        varchar(60),
    attempts    integer                  not null,
    next_try_at timestamp with time zone,
    last_error  varchar,
    primary key (peer, seq)
);

create index exchange_inbound_waiting on exchange_inbound (peer, applied_at, seq);

-- Another content under a number already stored: kept as evidence, never applied.
create table exchange_conflict (
    peer    varchar(20)              not null,
    seq     bigint                   not null,
    hash    varchar(64)              not null,
    jws     bytea                    not null,
    seen_at timestamp with time zone not null,
    primary key (peer, seq, hash)
);

create table exchange_alarm (
    id         uuid primary key,
    kind       varchar(40)              not null,
    code       varchar(60)              not null,
    reference  varchar(80)              not null,
    times      integer                  not null,
    first_at   timestamp with time zone not null,
    last_at    timestamp with time zone not null,
    cleared_at timestamp with time zone
);

create index exchange_alarm_open on exchange_alarm (cleared_at, last_at);

create table journal_head (
    id   integer primary key,
    seq  bigint      not null,
    hash varchar(64) not null
);

insert into journal_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table journal (
    seq         bigint primary key,
    act_id      uuid                     not null unique,
    subject     uuid                     not null,
    type        varchar(80)              not null,
    act         varchar                  not null,
    origin      varchar(10)              not null,
    recorded_at timestamp with time zone not null,
    nonce       varchar(32)              not null,
    prev        varchar(64)              not null,
    hash        varchar(64)              not null
);

create index journal_by_subject on journal (subject, seq);

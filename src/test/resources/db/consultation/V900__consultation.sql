create table consultation (
    id          uuid primary key,
    state       varchar(10)              not null,
    mode        varchar(10)              not null,
    origin      varchar(20)              not null,
    urgency     varchar(10)              not null,
    text_hant   varchar,
    text_hans   varchar,
    is_over     boolean                  not null,
    clock_at    timestamp with time zone not null,
    updated_at  timestamp with time zone not null,
    content     varchar                  not null
);

create index consultation_by_clock on consultation (is_over, clock_at, updated_at desc, id desc);

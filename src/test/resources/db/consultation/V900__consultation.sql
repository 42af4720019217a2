create table consultation (
    id          uuid primary key,
    state       varchar(10)              not null,
    updated_at  timestamp with time zone not null,
    content     varchar                  not null
);

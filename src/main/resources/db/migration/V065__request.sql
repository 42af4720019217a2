create table request (
    id            uuid primary key,
    kind          varchar(20)              not null,
    state         varchar(20)              not null,
    mode          varchar(10)              not null,
    asker         varchar(20)              not null,
    counterpart   varchar(20)              not null,
    urgency       varchar(10)              not null,
    text_hant     varchar,
    text_hans     varchar,
    revision      integer                  not null,
    updated_at    timestamp with time zone not null,
    is_over       boolean                  not null,
    clock_at      timestamp with time zone not null,
    next_by       varchar(20),
    content       varchar                  not null
);

create index request_by_update on request (updated_at, id);
create index request_by_state on request (state, updated_at, id);
create index request_by_clock on request (is_over, clock_at, updated_at desc, id desc);

-- What a request is about, and on this node also what was filed because of it.
create table request_incident (
    request  uuid not null,
    incident uuid not null,
    primary key (request, incident)
);

create index request_by_incident on request_incident (incident);

create table local_number (
    subject  uuid primary key,
    ref      varchar(20) not null unique,
    prefix   varchar(4)  not null,
    given_in integer     not null,
    number   integer     not null,
    unique (prefix, given_in, number)
);

create table draft (
    id         uuid primary key,
    subject    uuid                     not null,
    purpose    varchar(20)              not null,
    content    varchar                  not null,
    savers     varchar                  not null,
    revision   integer                  not null,
    updated_at timestamp with time zone not null,
    updated_by varchar(60)              not null,
    unique (subject, purpose)
);

alter table account drop column failures;
alter table account drop column locked_until;

-- Wrong passwords in a row, of one officer from one source: an address, or a browser they signed in with before.
create table guess (
    officer    varchar(60)              not null,
    source     varchar(80)              not null,
    failures   integer                  not null,
    shut_until timestamp with time zone not null,
    last_at    timestamp with time zone not null,
    primary key (officer, source)
);

create index guess_by_age on guess (last_at);

-- The browsers officers signed in with; of the secret in the cookie only the hash is kept.
create table device (
    hash         varchar(64)              not null,
    officer      varchar(60)              not null,
    last_sign_in timestamp with time zone not null,
    primary key (hash, officer)
);

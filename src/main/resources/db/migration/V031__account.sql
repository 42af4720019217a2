create table account (
    code         varchar(60) primary key,
    password     varchar(300) not null,
    failures     integer      not null,
    locked_until timestamp with time zone,
    last_sign_in timestamp with time zone
);

-- State: what each side said last of who answers there. One row to a unit.
create table duty_head (
    subject uuid primary key,
    unit    varchar(10)              not null unique,
    at      timestamp with time zone not null,
    act     uuid                     not null,
    content varchar                  not null
);

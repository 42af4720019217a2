create table duty (
    subject    uuid                     not null,
    duty_key   varchar(160)             not null,
    feature    varchar(20)              not null,
    kind       varchar(30)              not null,
    urgency    varchar(10)              not null,
    debtor     varchar(10)              not null,
    creditor   varchar(10)              not null,
    since_at   timestamp with time zone not null,
    due_at     timestamp with time zone not null,
    next_at    timestamp with time zone,
    status     varchar(10)              not null,
    stopped    boolean                  not null,
    content    varchar                  not null,
    primary key (subject, duty_key)
);

create index duty_by_next_step on duty (status, next_at);
create index duty_by_due_time on duty (status, due_at, subject, duty_key);

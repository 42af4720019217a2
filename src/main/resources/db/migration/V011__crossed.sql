-- State: the acts of the other side that took no effect here. A rebuild fills it again.
create table crossed_act (
    act_id  uuid primary key,
    seq     bigint not null,
    subject uuid   not null,
    officer varchar(60)
);
create index crossed_act_by_subject on crossed_act (subject);

-- Working data outside the fold: who noted on the desk that an act crossed.
create table crossed_noted (
    act_id   uuid primary key,
    officer  varchar(60)              not null,
    noted_at timestamp with time zone not null
);

create table officer (
    code      varchar(60) primary key,
    unit      varchar(10) not null,
    name_hant varchar(60) not null,
    name_hans varchar(60) not null,
    post_hant varchar(60) not null,
    post_hans varchar(60) not null,
    roles     varchar(200) not null,
    language  varchar(12) not null,
    mail      varchar(254),
    phone     varchar(40),
    deputy    boolean     not null,
    enabled   boolean     not null
);

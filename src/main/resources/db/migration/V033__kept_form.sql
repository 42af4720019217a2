-- What an officer sent when their session had ended. Working data: outside the fold, kept for a day.
create table kept_form (
    officer varchar(60)              not null,
    address varchar(500)             not null,
    fields  varchar                  not null,
    kept_at timestamp with time zone not null,
    primary key (officer, address)
);

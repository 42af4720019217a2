-- The days of a year that an officer imported, as the file gave them. Working data of this node: acts carry their times.
create table calendar_year (
    calendar_year integer                  not null primary key,
    content       varchar                  not null,
    imported_by   varchar(40)              not null,
    imported_at   timestamp with time zone not null
);

-- Where somebody's day is, as staff or a server told.
alter table contacts add column time_zone text;

-- Where the thing is that a request made, so that its repeat says so too.
alter table answered_requests add column location text;

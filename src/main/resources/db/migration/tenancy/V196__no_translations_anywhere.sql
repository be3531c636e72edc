-- V150 ran behind the wall, where a migration sees no row, and changed nothing.
alter table tenants no force row level security;
update tenants
set settings = jsonb_set(settings, '{model,purposes}', (settings #> '{model,purposes}') - 'translate')
where settings #> '{model,purposes}' ? 'translate';
alter table tenants force row level security;

-- Questions that nothing answered, as turns note them; they are sorted into knowledge_misses before anybody reads these.
create table knowledge_fresh_misses (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    question text not null,
    language text not null,
    best_similarity double precision not null,
    at timestamptz not null
);
create index on knowledge_fresh_misses (tenant_id, at);
call wall('knowledge_fresh_misses');

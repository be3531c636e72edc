-- One row per document of the business; what it says is in its versions.
create table knowledge_documents (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    external_id text not null,
    -- the version that is in force; 0 while the first is not ready
    version integer not null default 0,
    -- of the tenant's knowledge, when this document last changed; indexes follow it
    revision bigint not null default 0,
    deleted_at timestamptz,
    created_at timestamptz not null,
    unique (tenant_id, external_id)
);
create index on knowledge_documents (tenant_id, revision);
call wall('knowledge_documents');

create table knowledge_versions (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    document_id uuid not null references knowledge_documents (id) on delete cascade,
    version integer not null,
    title text not null,
    content text not null,
    namespace text not null,
    language text not null,
    url text,
    effective_from timestamptz,
    effective_until timestamptz,
    fingerprint text not null,
    status text not null check (status in ('queued', 'indexing', 'ready', 'failed', 'superseded')),
    detail text,
    chunks integer not null default 0,
    created_at timestamptz not null,
    started_at timestamptz,
    unique (document_id, version)
);
create index on knowledge_versions (tenant_id, status) where status in ('queued', 'indexing', 'failed');
call wall('knowledge_versions');

-- Chunks of the versions in force. Vectors carry how they were made; others are never compared with them.
create table knowledge_chunks (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    document_id uuid not null references knowledge_documents (id) on delete cascade,
    part integer not null,
    title text not null,
    content text not null,
    edition text not null,
    dimension integer not null,
    vector bytea not null,
    unit_vectors bytea not null
);
create index on knowledge_chunks (document_id);
call wall('knowledge_chunks');

-- Counts changes of a tenant's knowledge; taking the next number makes its writers wait for each other.
create table knowledge_revisions (
    tenant_id uuid primary key default current_tenant() references tenants (id) on delete cascade,
    revision bigint not null
);
call wall('knowledge_revisions');

-- Questions that nothing answered; like ones are one row.
create table knowledge_misses (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    question text not null,
    wording text not null,
    language text not null,
    count integer not null,
    best_similarity double precision not null,
    examples text[] not null,
    edition text not null,
    vector bytea not null,
    first_at timestamptz not null,
    last_at timestamptz not null
);
create index on knowledge_misses (tenant_id, count desc, id);
call wall('knowledge_misses');

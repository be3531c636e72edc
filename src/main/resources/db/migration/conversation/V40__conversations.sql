create table conversations (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    -- SHA-256 of the visitor's secret; the secret itself is not kept.
    session_hash bytea not null,
    contact_id uuid not null,
    channel text not null,
    language text,
    page_url text,
    state jsonb not null,
    turns integer not null default 0,
    held_by_human boolean not null default false,
    version bigint not null default 1,
    started_at timestamptz not null,
    last_at timestamptz not null,
    unique (tenant_id, session_hash)
);
create index conversations_recent on conversations (tenant_id, last_at desc, id desc);
call wall('conversations');

create table messages (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    conversation_id uuid not null references conversations (id) on delete cascade,
    position integer not null,
    role text not null check (role in ('customer', 'assistant', 'agent')),
    author text,
    text text not null,
    language text not null,
    -- The channel's own id of a customer's message: a redelivery finds the reply that was given.
    client_id text,
    -- What was understood, of a customer's message; the whole reply, of an assistant's.
    detail jsonb not null default '{}',
    at timestamptz not null,
    unique (conversation_id, position)
);
create unique index messages_once on messages (conversation_id, client_id) where client_id is not null;
call wall('messages');

create table receipts (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    conversation_id uuid not null references conversations (id) on delete cascade,
    message_id uuid not null,
    content jsonb not null,
    at timestamptz not null
);
create index receipts_of_conversation on receipts (conversation_id);
call wall('receipts');

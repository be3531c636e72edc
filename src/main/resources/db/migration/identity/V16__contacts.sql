-- People and companies the business deals with.
create table contacts (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    external_id text,
    name text,
    company text,
    email text,
    phone text,
    address text,
    tax_id text,
    language text,
    payment_terms_days integer check (payment_terms_days >= 0),
    credit_limit_minor bigint check (credit_limit_minor >= 0),
    credit_limit_currency text,
    -- Whether staff, a server, a channel or a code vouches for there being such a contact; else a visitor typed it.
    known boolean not null,
    -- Whether staff, a server or a code vouches for the address; a visitor's own word does not.
    email_proven boolean not null default false,
    phone_proven boolean not null default false,
    -- Who this one turned out to be; then nothing but the ids is kept here.
    merged_into uuid references contacts (id) on delete cascade,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 1,
    check ((credit_limit_minor is null) = (credit_limit_currency is null))
);
create unique index contacts_external on contacts (tenant_id, external_id) where external_id is not null;
create index contacts_of_tenant on contacts (tenant_id, id);
create index contacts_email on contacts (tenant_id, lower(email)) where email is not null;
create index contacts_phone on contacts (tenant_id, phone) where phone is not null;
create index contacts_merged on contacts (merged_into) where merged_into is not null;
call wall('contacts');

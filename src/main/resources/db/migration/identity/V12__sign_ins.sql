alter table staff
    add column deactivated_at timestamptz,
    -- Of the authenticator (RFC 6238); it counts once it was confirmed with a code.
    add column totp_secret bytea,
    add column totp_confirmed boolean not null default false,
    -- The time step of the last code that was taken: no code opens twice.
    add column totp_step bigint not null default 0;

-- Sign-ins of staff. Each refresh replaces the hash; an older token coming back ends the sign-in.
create table staff_sign_ins (
    id uuid primary key,
    tenant_id uuid references tenants (id) on delete cascade,
    staff_id uuid not null references staff (id) on delete cascade,
    refresh_hash bytea not null,
    address text not null,
    device text not null,
    created_at timestamptz not null,
    used_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index staff_sign_ins_staff on staff_sign_ins (staff_id);
create index staff_sign_ins_expiry on staff_sign_ins (expires_at);
create index staff_sign_ins_tenant on staff_sign_ins (tenant_id);
call wall('staff_sign_ins');
create policy platform on staff_sign_ins using (is_platform()) with check (is_platform());

-- Letters that open a door once: invitations and new passwords. Only the hash of what they carry is kept.
create table staff_letters (
    id uuid primary key,
    tenant_id uuid references tenants (id) on delete cascade,
    kind text not null check (kind in ('invitation', 'password_reset')),
    email text not null,
    name text,
    role text check (role in ('viewer', 'agent', 'admin')),
    staff_id uuid references staff (id) on delete cascade,
    hash bytea not null unique,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index staff_letters_email on staff_letters (email, created_at);
create index staff_letters_tenant on staff_letters (tenant_id, id);
call wall('staff_letters');
create policy platform on staff_letters using (is_platform()) with check (is_platform());

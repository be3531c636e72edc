-- What a tenant's own customers say, and what they want by it.
create table nlu_examples (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    position int not null,
    intent text not null,
    language text not null,
    text text not null,
    primary key (tenant_id, position)
);
call wall('nlu_examples');

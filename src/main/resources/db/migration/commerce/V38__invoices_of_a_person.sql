-- An export finds a person's invoices by whose they are.
create index invoices_contact on invoices (tenant_id, (content ->> 'contact_id'));

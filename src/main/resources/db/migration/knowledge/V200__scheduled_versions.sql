-- A version for a later day waits beside the one in force.
alter table knowledge_versions drop constraint knowledge_versions_status_check;
alter table knowledge_versions add constraint knowledge_versions_status_check
    check (status in ('queued', 'indexing', 'ready', 'failed', 'superseded', 'quarantined', 'scheduled'));
create index on knowledge_versions (tenant_id, effective_from) where status = 'scheduled';

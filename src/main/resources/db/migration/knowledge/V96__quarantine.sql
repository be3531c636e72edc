-- A version that reads like an instruction to the assistant waits until somebody has looked at it.
alter table knowledge_versions drop constraint knowledge_versions_status_check;
alter table knowledge_versions add constraint knowledge_versions_status_check
    check (status in ('queued', 'indexing', 'ready', 'failed', 'superseded', 'quarantined'));

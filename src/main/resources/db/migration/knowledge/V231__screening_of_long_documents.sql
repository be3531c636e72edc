-- Whether a version was looked at for sentences that instruct; a long one is looked at behind the answer to its upload.
alter table knowledge_versions add column screened boolean not null default true;

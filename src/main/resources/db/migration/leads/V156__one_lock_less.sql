-- As with messages: a line of a lead's history is its tenant's by way of the lead.
alter table lead_history drop constraint lead_history_tenant_id_fkey;

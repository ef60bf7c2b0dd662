-- A partner's page of an endpoint's recoveries, newest first.
create index ix_webhook_recovery_listed on webhook_recovery (endpoint_id, requested_at, id);

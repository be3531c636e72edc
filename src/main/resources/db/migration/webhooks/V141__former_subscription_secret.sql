-- What a subscription's secret was before it was rotated, sealed, and until when it signs beside the new one.
alter table webhook_subscriptions
    add column former_secret text,
    add column former_until timestamptz;

-- The packet as the desk was told of it, for whoever looks the deal up later; withdrawn with the close.
alter table deal
    add column handoff text,
    add constraint deal_handoff_is_an_object check (handoff is json object);

-- A check of both sides reads one range of customers, by the last byte of their ids, page by page.
create index ticket_by_range on ticket ((get_byte(uuid_send(customer_id), 15)), customer_id, id);
create index sold_deal_by_range on sold_deal ((get_byte(uuid_send(customer_id), 15)), customer_id, deal_id);

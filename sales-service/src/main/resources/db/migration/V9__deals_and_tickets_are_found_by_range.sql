-- A check of both sides reads one range of customers, by the last byte of their ids, page by page.
create index deal_by_range on deal ((get_byte(uuid_send(customer_id), 15)), customer_id, id);
create index served_ticket_by_range on served_ticket ((get_byte(uuid_send(customer_id), 15)), customer_id, ticket_id);

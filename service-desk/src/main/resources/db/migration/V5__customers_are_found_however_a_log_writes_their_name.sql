-- What outside systems call the customer, without case, spaces and punctuation. The service folds every name that it
-- writes; those that stand here already are folded as nearly as SQL can.
alter table customer add column folded_name text;

update customer
   set folded_name = regexp_replace(
           lower(upper(normalize(coalesce(external_id, name), nfkc))), '[^[:alnum:]$+<=>^`|~]+', '', 'g');

alter table customer alter column folded_name set not null;

create index customer_by_folded_name on customer (folded_name);

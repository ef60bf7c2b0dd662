-- Every close of every deal. What was known at a moment is what was recorded by then and not withdrawn by then.
create view deal_close as
select close.deal_id || ':' || close.number as id,
    close.deal_id,
    close.to_stage as outcome,
    close.at as closed_at,
    close.recorded_at,
    reopening.recorded_at as withdrawn_at,
    close.owner_id,
    close.owner,
    close.team_id,
    close.team,
    close.amount,
    close.currency
from deal_step close
left join deal_step reopening on reopening.deal_id = close.deal_id and reopening.number = close.number + 1
where close.to_stage in ('won', 'lost');

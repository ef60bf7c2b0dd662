-- Who is due, and when the next one is: asked at every step of a check.
create index convergence_suspect_by_turn on convergence_suspect (check_id, repair, look_at, customer_id);

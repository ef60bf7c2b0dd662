-- An event that a letter names is remembered as long as the letter is there.
create index dead_letter_event_idx on dead_letter (event_id) where event_id is not null;

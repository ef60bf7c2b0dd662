-- inbox_event grows by the time, so a range of its pages holds a range of times: enough to find what is old.
create index inbox_event_taken_at_idx on inbox_event using brin (taken_at) with (autosummarize = on);

-- Refusals have reasons and hardly anything else has, but the planner takes the two for independent: it expected a few
-- rows, fetched all of them from two indices, and sorted. One index answers in the order of the page.
create index entry_body_refused_ix on entry_body (decision, reason, month, position) where decision <> 'accepted';

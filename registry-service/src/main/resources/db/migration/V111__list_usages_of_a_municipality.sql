-- The usual order of a list: a page is read from here, instead of sorting all usages of the municipality each time.
create index it_system_usage_list_ix on it_system_usage (municipality, creation_number);

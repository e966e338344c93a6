-- The Merkle tree over the leaves, in tiles of up to 256 hashes (C2SP tlog-tiles), and every checkpoint ever signed. Both
-- are written by one transaction of the one process that leads, so that either both are there or neither is.
create table tile (
  level  smallint not null,
  index  bigint   not null,
  width  smallint not null,
  hashes bytea    not null,
  constraint tile_pk primary key (level, index, width),
  constraint tile_address_ck check (level between 0 and 63 and index >= 0 and width between 1 and 256),
  constraint tile_hashes_ck check (octet_length(hashes) = 32 * width)
);

create table checkpoint (
  number    bigint      not null generated always as identity,
  size      bigint      not null,
  note      text        not null,
  signed_at timestamptz not null default clock_timestamp(),
  constraint checkpoint_pk primary key (number),
  constraint checkpoint_size_ck check (size >= 0)
);

create function checkpoint_never_shrinks() returns trigger language plpgsql as $$
begin
  if exists (select from checkpoint where size > new.size) then
    raise exception 'a checkpoint of % entries is refused: a larger one was signed', new.size
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger checkpoint_never_shrinks before insert on checkpoint
  for each row execute function checkpoint_never_shrinks();

-- A partial tile may go once the full one is there: whoever asks for it gets the beginning of that.
create function refuse_unless_covered() returns trigger language plpgsql as $$
begin
  if old.width < 256 and exists (select from tile where level = old.level and index = old.index and width = 256) then
    return old;
  end if;
  raise exception 'DELETE of tile is refused: nothing else holds these hashes' using errcode = 'insufficient_privilege';
end
$$;

create trigger tile_is_kept before delete on tile for each row execute function refuse_unless_covered();
create trigger tile_is_append_only before update or truncate on tile
  for each statement execute function refuse_alteration();
create trigger checkpoint_is_append_only before update or delete or truncate on checkpoint
  for each statement execute function refuse_alteration();
alter table tile enable always trigger tile_is_kept;
alter table tile enable always trigger tile_is_append_only;
alter table checkpoint enable always trigger checkpoint_is_append_only;
alter table checkpoint enable always trigger checkpoint_never_shrinks;

create index checkpoint_size_ix on checkpoint (size);

grant select, insert, delete on tile to ${app_role};
grant select, insert on checkpoint to ${app_role};

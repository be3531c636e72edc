-- Fails a statement that was to write exactly one row and did not, and with it everything that was sent together: what it
-- was to change is no longer as it was read.
create function exactly_one(written bigint) returns bigint
    language plpgsql as $$
begin
    if written <> 1 then
        raise exception 'written: %', written using errcode = 'serialization_failure';
    end if;
    return written;
end $$;

grant execute on function exactly_one(bigint) to ${role};

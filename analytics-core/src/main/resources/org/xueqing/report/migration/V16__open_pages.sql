-- Pages that stay open are told what live moves.

-- A page says where live stood when it was read. Nothing about anybody.
grant select on live_offsets to xueqing_reader;

-- Whoever tells the pages reads as a role of its own, which sees what has moved and the values that pages show, and nothing
-- else. Whose values go to which page was decided when it was opened, as its viewer.
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'xueqing_watcher') then
        create role xueqing_watcher nologin;
    end if;
    execute format('grant xueqing_watcher to %I', current_user);
    execute format('grant usage on schema %I to xueqing_watcher', current_schema());
end $$;
grant select on live_offsets, pupil_cursors, run_cursors, sum_cursors, published_run, runs, mastery, class_summaries
    to xueqing_watcher;
create policy watchers on mastery for select to xueqing_watcher using (true);
create policy watchers on class_summaries for select to xueqing_watcher using (true);

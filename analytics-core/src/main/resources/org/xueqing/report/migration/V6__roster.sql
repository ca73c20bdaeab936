-- How other systems call our classes, courses, pupils and staff: an import finds them again by it.
create table foreign_ids (
    source          text not null,  -- oneroster, or the name of the system
    kind            text not null check (kind in ('class', 'course', 'pupil', 'staff')),
    foreign_id      text not null,
    id              text not null,
    primary key (source, kind, foreign_id)
);
create index foreign_ids_by_id on foreign_ids (id);

-- Events of pupils whose guardians do not agree are counted as such and kept nowhere.
alter table live_verdicts
    drop constraint live_verdicts_verdict_check,
    add constraint live_verdicts_verdict_check
        check (verdict in ('ACCEPTED', 'REPEATED', 'CONFLICT', 'REFUSED', 'WITHHELD'));

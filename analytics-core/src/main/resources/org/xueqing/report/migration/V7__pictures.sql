-- Sign-in by picture for the youngest: only on the class's devices, only while the teacher has opened the lesson.

create table class_devices (
    device_hash     text        not null primary key,  -- SHA-256 of the secret in the device's cookie
    class_id        text        not null references classes,
    registered_by   text        not null,
    registered_at   timestamptz not null
);

create table class_openings (
    class_id        text        not null primary key references classes,
    code            text        not null,
    opened_by       text        not null,
    open_until      timestamptz not null
);

alter table accounts add column picture int check (picture between 1 and 12);

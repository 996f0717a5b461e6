alter table segment_dimension add column sensitive boolean default false not null;

-- 0: nobody said
alter table organization add column hourly_cost double precision default 0 not null;
alter table organization add column volume_error double precision default 0.1 not null;

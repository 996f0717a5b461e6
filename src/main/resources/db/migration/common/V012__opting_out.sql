-- since when somebody does not want to be asked any more
alter table person add column opted_out_at varchar(24);

-- waves open and close by themselves; why one could not be opened on its day
alter table wave add column opens_on varchar(10);
alter table wave add column opening_problem varchar(2000);

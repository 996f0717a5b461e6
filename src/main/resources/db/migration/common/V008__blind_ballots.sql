-- ballots are signed blind: what signs them is sealed with a key that the database does not hold, and so is what shuts answers
alter table wave drop column ballot_key;
alter table wave add column ballot_public_key varchar(1000);
alter table wave add column ballot_private_key varchar(4000);
alter table wave add column answer_key varchar(200);

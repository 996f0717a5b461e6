-- surveys that ask whoever has just come to the end of a way, period by period
alter table survey add column running_since varchar(24);
-- why it cannot ask now
alter table survey add column asking_problem varchar(2000);
alter table wave add column invites_until varchar(10);
-- which way an invitation asks about; null: all of the survey. When somebody was invited, for the rules of contact
alter table invitation add column journey varchar(80);
alter table invitation add column invited_at varchar(24);
update invitation set invited_at = (select w.opened_at from wave w where w.id = invitation.wave_id);
create index invitation_person on invitation (person_id, invited_at);

-- what an always-on survey made of each way that ended, so that it is looked at once
create table passage_considered (
    survey_id bigint not null,
    passage_id bigint not null,
    outcome varchar(12) not null,
    considered_at varchar(24) not null,
    constraint passage_considered_pk primary key (survey_id, passage_id),
    constraint passage_considered_survey_fk foreign key (survey_id) references survey (id),
    constraint passage_considered_passage_fk foreign key (passage_id) references passage (id)
);

-- One set of scripts for H2 (PostgreSQL mode) and PostgreSQL. Each table is written by the package it is named after.

-- audit: what the team did, chained by hash; its last line is kept apart, so that cutting it off shows
create table journal_entry (
  number bigint primary key,
  made_at timestamp with time zone not null,
  actor_id varchar(36),
  actor varchar(120) not null,
  act varchar(60) not null,
  subject varchar(200) not null,
  details text not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  seal varchar(64) not null
);

create index journal_entry_subject on journal_entry (subject, number);

create table journal_head (
  id integer primary key check (id = 1),
  number bigint not null,
  hash varchar(64) not null,
  seal varchar(64) not null
);

insert into journal_head (id, number, hash, seal)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '');

-- the last entry that was erased once its time was over, to which the first that is left is chained
create table journal_start (
  id integer primary key check (id = 1),
  number bigint not null,
  hash varchar(64) not null,
  seal varchar(64) not null
);

insert into journal_start (id, number, hash, seal)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '');

-- account
create table member (
  id uuid primary key,
  email varchar(200) not null unique,
  name varchar(120) not null,
  role varchar(20) not null,
  password_hash varchar(400) not null,
  suspended_at timestamp with time zone
);

create table member_session (
  key_hash varchar(64) primary key,
  id uuid not null unique,
  member_id uuid not null references member (id) on delete cascade,
  device varchar(60) not null,
  begun_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  proven_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create index member_session_member on member_session (member_id);

create table known_device (
  key_hash varchar(64) primary key,
  member_id uuid not null references member (id) on delete cascade,
  expires_at timestamp with time zone not null
);

create table sign_in_step (
  key_hash varchar(64) primary key,
  member_id uuid not null references member (id) on delete cascade,
  failures integer not null,
  expires_at timestamp with time zone not null
);

-- No address: a keyed hash of it, whether or not somebody has it.
create table sign_in_delay (
  mark varchar(64) primary key,
  failures integer not null,
  last_at timestamp with time zone not null,
  until timestamp with time zone not null
);

create table entry_link (
  key_hash varchar(64) primary key,
  member_id uuid not null references member (id) on delete cascade,
  purpose varchar(20) not null,
  expires_at timestamp with time zone not null
);

-- account.factor
create table second_factor (
  member_id uuid primary key references member (id) on delete cascade,
  secret varchar(400) not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null
);

create table recovery_code (
  code_hash varchar(64) primary key,
  member_id uuid not null references member (id) on delete cascade
);

-- account.openid
create table member_identity (
  member_id uuid primary key references member (id) on delete cascade,
  issuer varchar(300) not null,
  subject varchar(300) not null,
  unique (issuer, subject)
);

-- consultation
create table consultation (
  id uuid primary key,
  slug varchar(80) not null unique,
  title varchar(200) not null,
  summary varchar(500) not null,
  purpose text not null,
  outcome text not null,
  minutes integer not null,
  audience varchar(20) not null,
  access varchar(20) not null,
  working_copy text not null,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closes_on date,
  closed_at timestamp with time zone,
  stopped_at timestamp with time zone,
  restituted_at timestamp with time zone,
  published_version integer
);

-- From then on a consultation cannot be opened again, nor answers be added to it.
create table first_reading (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  read_at timestamp with time zone not null
);

create table seat (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  member_id uuid not null references member (id) on delete cascade,
  role varchar(20) not null,
  unique (consultation_id, member_id)
);

create index seat_member on seat (member_id);

create table questionnaire_version (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  number integer not null,
  document text not null,
  published_at timestamp with time zone not null,
  published_by varchar(120) not null,
  unique (consultation_id, number)
);

-- consultation.review
create table working_copy_change (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  number integer not null,
  state_number integer not null,
  came_from integer,
  document text not null,
  words varchar(400) not null,
  author_id uuid,
  author varchar(120) not null,
  made_at timestamp with time zone not null,
  unique (consultation_id, number)
);

-- How many people are expected: one group a line, its name, a colon, its size.
create table expectation (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  people integer not null,
  group_sizes text not null
);

create table sign_off (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  seal varchar(64) not null,
  author_id uuid not null,
  author varchar(120) not null,
  made_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);

create index sign_off_consultation on sign_off (consultation_id);

create table trial (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  seal varchar(64) not null,
  author_id uuid not null,
  author varchar(120) not null,
  channel varchar(10) not null,
  language varchar(35) not null,
  completed_at timestamp with time zone not null
);

create index trial_consultation on trial (consultation_id);

create table review_comment (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  question_code varchar(40),
  words text not null,
  author varchar(120) not null,
  made_at timestamp with time zone not null,
  resolved_by varchar(120),
  resolved_at timestamp with time zone
);

create index review_comment_consultation on review_comment (consultation_id);

-- consultation.promise: how long each thing is kept, and what the notice says
create table retention_rules (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  address_days integer not null,
  text_months integer not null,
  response_months integer not null,
  preparation_months integer not null
);

create table privacy_notice (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  controller varchar(300) not null,
  legal_basis varchar(30) not null,
  recipients text not null,
  rights_contact varchar(300) not null,
  sensitive text not null
);

-- consultation.statement: what an independent auditor found of the platform's accessibility
create table accessibility_audit (
  id uuid primary key,
  audited_on date not null,
  auditor varchar(200) not null,
  share integer not null,
  pages text not null,
  failures text not null,
  exempted text not null
);

-- audience: whom it concerns; nothing here changes when somebody answers
create table participant (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  address varchar(254) not null,
  name varchar(120) not null,
  segment varchar(80) not null,
  state varchar(10) not null,
  unique (consultation_id, address)
);

create table allowed_domain (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  domain varchar(254) not null,
  unique (consultation_id, domain)
);

-- invitation: nothing here says when, and no ballot knows how it was obtained
create table access_code (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  code_hash varchar(400) not null
);

create table kiosk (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  key_hash varchar(64) not null unique,
  place varchar(120) not null,
  territory varchar(16)
);

-- a keyed hash of somebody, and nothing else: neither when, nor which ballot
create table redemption (
  mark varchar(64) primary key,
  consultation_id uuid not null references consultation (id) on delete cascade
);

create index redemption_consultation on redemption (consultation_id);

-- how many marks there were, once they are forgotten
create table turnout (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  redeemed bigint not null
);

-- what is written is closed: by its holder's secret while open, by the platform's once it is in the urn
create table ballot (
  secret_hash varchar(64) primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  state varchar(10) not null,
  written text not null,
  resume_hash varchar(64),
  resume_key text,
  expires_on date not null
);

create unique index ballot_resume on ballot (resume_hash);
create index ballot_expiry on ballot (expires_on);
create index ballot_urn on ballot (state, consultation_id);

-- what is left of a ballot once counted: it tells its holder so
create table spent_ballot (
  hash varchar(64) primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  expires_on date not null
);

create index spent_ballot_expiry on spent_ballot (expires_on);

-- invitation.letter: no line tells whether a letter left to somebody or was not needed any more
create table letter_draft (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  kind varchar(10) not null,
  subject varchar(200) not null,
  text text not null,
  unique (consultation_id, kind)
);

create table mailing (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  kind varchar(10) not null,
  subject varchar(200) not null,
  text text not null,
  asked_on date not null,
  state varchar(10) not null,
  undelivered integer not null
);

create index mailing_consultation on mailing (consultation_id);

create table dispatch (
  mailing_id uuid not null references mailing (id) on delete cascade,
  participant_id uuid not null references participant (id) on delete cascade,
  state varchar(10) not null,
  primary key (mailing_id, participant_id)
);

create index dispatch_participant on dispatch (participant_id);

-- whose reminder could not leave yet, closed by the platform's secret: they have no ballot
create table postponement (
  mailing_id uuid primary key references mailing (id) on delete cascade,
  people text not null
);

-- response: a random id, a day or a week, never a moment
create table response (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  version integer not null,
  received_on date not null,
  channel varchar(10) not null,
  language varchar(35) not null,
  answers text not null,
  receipt_hash varchar(64)
);

create index response_consultation on response (consultation_id, id);
create unique index response_receipt on response (receipt_hash);

-- theming: the codings of a finished run change only where a person says so
create table theming_run (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  question_code varchar(40) not null,
  state varchar(10) not null,
  progress integer not null,
  step varchar(400) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  answers integer not null,
  non_answers integer not null,
  distinct_texts integer not null,
  encoder varchar(300),
  overview integer not null,
  revision integer not null,
  kind varchar(10) not null
);

create index theming_run_consultation on theming_run (consultation_id, question_code);

create table theme (
  id uuid primary key,
  run_id uuid not null references theming_run (id) on delete cascade,
  code varchar(80) not null,
  place integer not null,
  proposed_label varchar(200) not null,
  proposed_description text not null,
  label varchar(200) not null,
  description text not null,
  keywords text not null,
  typical text not null,
  nuanced text not null,
  dissenting text not null,
  stability double precision,
  decision varchar(10) not null,
  merged_into varchar(80),
  decided_by varchar(120),
  decided_at timestamp with time zone,
  rules text not null,
  examples text not null,
  unique (run_id, code)
);

create table theme_family (
  id bigint generated by default as identity primary key,
  run_id uuid not null references theming_run (id) on delete cascade,
  code varchar(80) not null,
  label varchar(200) not null,
  theme_codes text not null,
  fewest integer not null,
  most integer not null
);

create index theme_family_run on theme_family (run_id);

create table coding (
  id bigint generated by default as identity primary key,
  run_id uuid not null references theming_run (id) on delete cascade,
  theme_code varchar(80) not null,
  response_id uuid not null references response (id) on delete cascade,
  place integer not null,
  confidence double precision not null,
  passage_start integer not null,
  passage_end integer not null,
  origin varchar(10) not null,
  decided_by varchar(120)
);

create index coding_run on coding (run_id, theme_code, place);
create index coding_response on coding (response_id);

create table campaign_copy (
  id bigint generated by default as identity primary key,
  run_id uuid not null references theming_run (id) on delete cascade,
  campaign integer not null,
  response_id uuid not null references response (id) on delete cascade
);

create index campaign_copy_run on campaign_copy (run_id);
create index campaign_copy_response on campaign_copy (response_id);

-- theming.suggestion: what a language model outside proposed, and what a person made of it
create table suggestion_run (
  id uuid primary key,
  theming_run_id uuid not null references theming_run (id) on delete cascade,
  state varchar(10) not null,
  scope varchar(10) not null,
  host varchar(300) not null,
  model varchar(200) not null,
  started_by varchar(120) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  step varchar(400) not null,
  answers integer not null,
  sent integer not null,
  calls integer not null,
  characters integer not null,
  masked integer not null,
  ignored integer not null
);

create index suggestion_run_theming on suggestion_run (theming_run_id, started_at);

create table suggestion (
  id uuid primary key,
  run_id uuid not null references suggestion_run (id) on delete cascade,
  response_id uuid not null references response (id) on delete cascade,
  theme_code varchar(80) not null,
  verdict varchar(10) not null,
  decided_by varchar(120),
  decided_at timestamp with time zone,
  unique (run_id, response_id, theme_code)
);

create index suggestion_response on suggestion (response_id);

-- restitution: what is written by hand, which verbatims are quoted, what was published
create table synthesis_words (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  introduction text not null,
  essentials text not null
);

create table quotation_choice (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  question_code varchar(40) not null,
  theme_code varchar(80) not null,
  response_id uuid not null references response (id) on delete cascade,
  choice varchar(10) not null,
  unique (consultation_id, question_code, theme_code, response_id)
);

create index quotation_choice_response on quotation_choice (response_id);

create table publication (
  consultation_id uuid primary key references consultation (id) on delete cascade,
  document text not null,
  published_at timestamp with time zone not null,
  published_by varchar(120) not null
);

create table commitment (
  id uuid primary key,
  consultation_id uuid not null references consultation (id) on delete cascade,
  place integer not null,
  heard varchar(500) not null,
  answer text not null,
  status varchar(20) not null,
  dated_on date not null
);

create index commitment_consultation on commitment (consultation_id, place);

-- retention: what was erased, of which consultation, by which rule; lines are only ever added
create table purge_record (
  id uuid primary key,
  consultation_id uuid not null,
  kept varchar(20) not null,
  rule varchar(200) not null,
  due_on date not null,
  erased bigint not null,
  done_at timestamp with time zone not null
);

create index purge_record_consultation on purge_record (consultation_id, done_at);

-- what is being erased, from its first batch to its proof: a stop in between loses neither
create table purge_begun (
  consultation_id uuid not null references consultation (id) on delete cascade,
  kept varchar(20) not null,
  there bigint not null,
  primary key (consultation_id, kept)
);

-- the last day a purge was carried out, and the day that seems too far from it
create table purge_calendar (
  id integer primary key check (id = 1),
  last_day date not null,
  doubted_day date
);

-- job: the table db-scheduler asks for
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

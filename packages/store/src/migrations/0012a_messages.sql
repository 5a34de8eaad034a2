-- Messages to accounts and seats, how people want to be told, reminders already sent, calendar subscriptions, saved filters.

create table message (
  id uuid primary key default gen_random_uuid(),
  account uuid references account (id),
  office uuid references office (id),
  organisation uuid,
  kind text not null,
  title text not null,
  text text not null,
  link text,
  audit_case uuid references audit_case (id),
  created_at timestamptz not null,
  spread_at timestamptz,
  check (num_nonnulls(account, office, organisation) = 1)
);
create index message_account on message (account, created_at desc) where account is not null;
create index message_office on message (office, created_at desc) where office is not null;
create index message_organisation on message (organisation, created_at desc) where organisation is not null;
create index message_to_spread on message (created_at) where spread_at is null;
comment on table message is '站内消息，发给一个账号、一个机构或者一个单位';
comment on column message.id is 'Key';
comment on column message.account is '收信的账号';
comment on column message.office is '收信的机构：其经办人都能看到';
comment on column message.organisation is '收信的单位：其人员都能看到';
comment on column message.kind is '种类代码';
comment on column message.title is '标题';
comment on column message.text is '正文';
comment on column message.link is '点开后的页面';
comment on column message.audit_case is '有关的案件';
comment on column message.created_at is '产生时间';
comment on column message.spread_at is '何时已按各人的意愿写成邮件；空为尚未';
alter table message enable row level security;
alter table message force row level security;
create policy read_by_addressee on message for select to qingshen_app using (
  (select actor_is_system())
  or account = (select reach_account('account.self'))
  or ((select actor_holds('case.read')) and office = (select actor_office()))
  or organisation = any ((select reach_organisations('register.read'))::uuid[])
);
create policy written_by_whoever_acts on message for insert to qingshen_app with check (
  spread_at is null and ((select actor_is_system()) or (select actor_account()) is not null)
);
create policy update_by_system on message for update to qingshen_app using ((select actor_is_system()));
grant select, insert, update on message to qingshen_app;

create table message_read (
  message uuid not null references message (id),
  account uuid not null references account (id),
  read_at timestamptz not null,
  primary key (account, message)
);
comment on table message_read is '谁读过哪条消息';
comment on column message_read.message is '消息';
comment on column message_read.account is '账号';
comment on column message_read.read_at is '时间';
alter table message_read enable row level security;
alter table message_read force row level security;
create policy own on message_read for all to qingshen_app
  using (account = (select reach_account('account.self'))) with check (account = (select reach_account('account.self')));
grant select, insert on message_read to qingshen_app;

create table message_preference (
  account uuid primary key references account (id),
  mail_wish text not null default 'each' check (mail_wish in ('each', 'daily', 'none')),
  digest boolean not null default true,
  read_until timestamptz
);
comment on table message_preference is '各人的消息通知方式';
comment on column message_preference.account is '账号';
comment on column message_preference.mail_wish is '邮件：each、daily、none';
comment on column message_preference.digest is '要不要每日摘要';
comment on column message_preference.read_until is '此时以前的消息都算读过';
alter table message_preference enable row level security;
alter table message_preference force row level security;
create policy own on message_preference for all to qingshen_app
  using ((select actor_is_system()) or account = (select reach_account('account.self')))
  with check ((select actor_is_system()) or account = (select reach_account('account.self')));
grant select, insert, update on message_preference to qingshen_app;

create table reminder_sent (
  obligation uuid not null references obligation (id),
  due date not null,
  step integer not null,
  sent_at timestamptz not null,
  primary key (obligation, due, step)
);
comment on table reminder_sent is '已发出的期限提醒，每一步只发一次';
comment on column reminder_sent.obligation is '义务';
comment on column reminder_sent.due is '提醒时的期限；期限改变后重新提醒';
comment on column reminder_sent.step is '期限前后的天数，期限前为负';
comment on column reminder_sent.sent_at is '时间';
call protect_system('reminder_sent');

create table digest_sent (
  account uuid not null references account (id),
  day date not null,
  primary key (account, day)
);
comment on table digest_sent is '已发出的每日摘要，一人一日至多一份';
comment on column digest_sent.account is '账号';
comment on column digest_sent.day is '日期';
call protect_system('digest_sent');

create table calendar_token (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account (id),
  account_role uuid not null references account_role (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create unique index calendar_token_seat on calendar_token (account_role) where revoked_at is null;
create index calendar_token_account on calendar_token (account);
comment on table calendar_token is '日历订阅的令牌';
comment on column calendar_token.id is 'Key';
comment on column calendar_token.account is '账号';
comment on column calendar_token.account_role is '以哪个身份订阅';
comment on column calendar_token.token_hash is 'SHA-256 of the token in the address';
comment on column calendar_token.created_at is '建立时间';
comment on column calendar_token.last_used_at is '最近一次被取用（按日记）';
comment on column calendar_token.revoked_at is '收回时间';
alter table calendar_token enable row level security;
alter table calendar_token force row level security;
create policy own on calendar_token for all to qingshen_app
  using ((select actor_is_system()) or account = (select reach_account('account.self')))
  with check ((select actor_is_system()) or account = (select reach_account('account.self')));
grant select, insert, update on calendar_token to qingshen_app;

create table saved_filter (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account (id),
  office uuid references office (id),
  name text not null,
  query jsonb not null,
  saved_at timestamptz not null,
  unique (account, name)
);
create index saved_filter_office on saved_filter (office) where office is not null;
comment on table saved_filter is '保存的案件筛选';
comment on column saved_filter.id is 'Key';
comment on column saved_filter.account is '谁保存的';
comment on column saved_filter.office is '与哪个机构的同事共享；空为不共享';
comment on column saved_filter.name is '名称';
comment on column saved_filter.query is '筛选条件，与案件目录的查询参数相同';
comment on column saved_filter.saved_at is '保存时间';
alter table saved_filter enable row level security;
alter table saved_filter force row level security;
create policy read_own_and_shared on saved_filter for select to qingshen_app using (
  account = (select reach_account('account.self')) or office = (select actor_office())
);
create policy write_own on saved_filter for all to qingshen_app
  using (account = (select reach_account('account.self')))
  with check (account = (select reach_account('account.self')) and (office is null or office = (select actor_office())));
grant select, insert, update, delete on saved_filter to qingshen_app;

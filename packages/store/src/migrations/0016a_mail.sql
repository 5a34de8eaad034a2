-- Mail waits in the database from the transaction that made it necessary until a mail server has taken it.

create table mail_outbox (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text,
  html text,
  account uuid references account (id),
  about_kind text,
  about_id text,
  state text not null default 'queued' check (state in ('queued', 'failed', 'sent', 'given_up')),
  attempts integer not null default 0,
  last_error text,
  next_try timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_outbox_due on mail_outbox (next_try) where next_try is not null;
create index mail_outbox_listed on mail_outbox (created_at desc, id);
create index mail_outbox_not_sent on mail_outbox (state, created_at desc, id) where state <> 'sent';
comment on table mail_outbox is '待发和已发的邮件';
comment on column mail_outbox.id is 'Key; the Message-ID is made of it';
comment on column mail_outbox.recipient is '收件地址';
comment on column mail_outbox.subject is '主题';
comment on column mail_outbox.body is '正文；发出以后不再保留';
comment on column mail_outbox.html is '网页格式的正文；发出以后不再保留';
comment on column mail_outbox.account is '收件人的账号';
comment on column mail_outbox.about_kind is '因何种对象而发';
comment on column mail_outbox.about_id is '因哪个对象而发';
comment on column mail_outbox.state is '状态：queued、failed（将再试）、sent、given_up';
comment on column mail_outbox.attempts is '已尝试次数';
comment on column mail_outbox.last_error is '最近一次没有发出的原因';
comment on column mail_outbox.next_try is '何时尝试；发送期间为占用到何时；空为不再尝试';
comment on column mail_outbox.created_at is '产生时间';
comment on column mail_outbox.sent_at is '邮件服务器收下的时间';
alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
create policy queued_by_whoever_acts on mail_outbox for insert to qingshen_app with check (state = 'queued' and attempts = 0);
create policy read_by_holder on mail_outbox for select to qingshen_app using ((select actor_holds('system.manage')));
create policy update_by_holder on mail_outbox for update to qingshen_app
  using ((select actor_holds('system.manage'))) with check ((select actor_holds('system.manage')));
grant select, insert, update on mail_outbox to qingshen_app;

alter table account add column mail text;
comment on column account.mail is '本人确认过的邮件地址';

create table mail_confirmation (
  account uuid primary key references account (id),
  mail text not null,
  code_hash text not null,
  expires_at timestamptz not null,
  attempts integer not null default 0
);
comment on table mail_confirmation is '等待本人用确认码确认的邮件地址';
comment on column mail_confirmation.account is '账号';
comment on column mail_confirmation.mail is '新地址';
comment on column mail_confirmation.code_hash is 'SHA-256 of the account and the code';
comment on column mail_confirmation.expires_at is '确认码何时失效';
comment on column mail_confirmation.attempts is '已试错的次数';
call protect_system('mail_confirmation');

alter table account add column temporary_until timestamptz;
comment on column account.temporary_until is '临时密码有效到何时；空为本人自己定的密码';
alter table account add column password_set_at timestamptz;
comment on column account.password_set_at is '密码何时设定';
alter table account add column second_factor_since timestamptz;
comment on column account.second_factor_since is '第二重验证何时起生效；空为没有';

create table second_factor (
  account uuid primary key references account (id),
  secret_sealed text not null,
  last_step bigint not null default 0,
  begun_at timestamptz not null
);
comment on table second_factor is '账号的第二重验证（动态口令）；确认后记入账号才生效';
comment on column second_factor.account is '账号';
comment on column second_factor.secret_sealed is 'Secret, encrypted with the key beside the data';
comment on column second_factor.last_step is 'Last time step accepted: a code is taken once';
comment on column second_factor.begun_at is '开始登记的时间';
call protect_system('second_factor');

create table recovery_code (
  account uuid not null references account (id),
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account, code_hash)
);
comment on table recovery_code is '一次性恢复码，代替一次动态口令';
comment on column recovery_code.account is '账号';
comment on column recovery_code.code_hash is 'SHA-256 of account and code';
comment on column recovery_code.made_at is '生成时间';
comment on column recovery_code.used_at is '使用时间';
call protect_system('recovery_code');

create table sign_in_challenge (
  token_hash text primary key,
  account uuid not null references account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_challenge_expiry on sign_in_challenge (expires_at);
comment on table sign_in_challenge is '密码已对、等待动态口令的登录';
comment on column sign_in_challenge.token_hash is 'SHA-256 of the token given to the browser';
comment on column sign_in_challenge.account is '账号';
comment on column sign_in_challenge.made_at is '密码核对的时间';
comment on column sign_in_challenge.expires_at is '失效时间';
call protect_system('sign_in_challenge');

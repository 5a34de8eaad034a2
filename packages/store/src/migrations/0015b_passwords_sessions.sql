create table password_history (
  account uuid not null references account (id),
  password_hash text not null,
  set_at timestamptz not null,
  primary key (account, password_hash)
);
comment on table password_history is '账号用过的密码，最近几次不能再用';
comment on column password_history.account is '账号';
comment on column password_history.password_hash is 'argon2id, PHC text';
comment on column password_history.set_at is '设定时间';
call protect_system('password_history');

create table password_recovery (
  account uuid primary key references account (id),
  code_hash text not null,
  issued_by uuid,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table password_recovery is '安全管理员发放的一次性找回码，每个账号只有最近一个有效';
comment on column password_recovery.account is '账号';
comment on column password_recovery.code_hash is 'SHA-256 of account and code';
comment on column password_recovery.issued_by is '发放人';
comment on column password_recovery.issued_at is '发放时间';
comment on column password_recovery.expires_at is '失效时间';
call protect_system('password_recovery');

alter table login_session add column id uuid not null default gen_random_uuid();
create unique index login_session_id on login_session (id);
comment on column login_session.id is 'By which its owner names it; the token stays unsaid';
alter table login_session add column device text;
comment on column login_session.device is '登录所用的浏览器和系统';

create function refuse_second_administration() returns trigger
  language plpgsql as $$
declare
  administrations constant text[] := array['system_administrator', 'security_administrator', 'journal_administrator'];
begin
  if new.role = any (administrations) then
    -- two grants at once wait for each other here
    perform from account where id = new.account for update;
    if exists (
      select from account_role
      where account = new.account and revoked_at is null and role = any (administrations) and role <> new.role
    ) then
      raise exception 'account % holds another administration', new.account using errcode = '23505';
    end if;
  end if;
  return new;
end
$$;
comment on function refuse_second_administration() is
  'Trigger: nobody holds two of system, security and journal administration';
create trigger one_administration before insert on account_role
  for each row execute function refuse_second_administration();

create table account (
  id uuid primary key default gen_random_uuid(),
  name text collate "C" not null unique,
  display_name text not null,
  password_hash text not null,
  state text not null default 'active' check (state in ('active', 'disabled')),
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  demonstration boolean not null default false,
  region_path text collate "C",
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table account is '账号';
comment on column account.id is 'Key';
comment on column account.name is '登录名，唯一';
comment on column account.display_name is '显示名称';
comment on column account.password_hash is 'argon2id, PHC text';
comment on column account.state is '状态：active、disabled';
comment on column account.failed_attempts is '连续登录失败次数';
comment on column account.locked_until is '锁定到何时';
comment on column account.demonstration is '演示账号';
comment on column account.region_path is 'Region of the account for its administrators; null: seen by the system only';
comment on column account.created_at is '建立时间';
comment on column account.version is 'Raised by every change';

alter table account enable row level security;
alter table account force row level security;
create policy read_within_reach on account for select to qingshen_app using (
  (select actor_is_system())
  or id = (select reach_account('account.self'))
  or (region_path >= (select reach_from('account.read')) and region_path < (select reach_to('account.read')))
);
create policy insert_within_reach on account for insert to qingshen_app with check (
  (select actor_is_system())
  or (region_path >= (select reach_from('account.create')) and region_path < (select reach_to('account.create')))
);
create policy update_within_reach on account for update to qingshen_app using (
  (select actor_is_system())
  or id = (select reach_account('account.self'))
  or (region_path >= (select reach_from('account.create')) and region_path < (select reach_to('account.create')))
  or (region_path >= (select reach_from('account.grant')) and region_path < (select reach_to('account.grant')))
);
grant select, insert, update on account to qingshen_app;

create table account_role (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account (id),
  role text not null,
  office uuid references office (id),
  organisation uuid,
  region_path text collate "C",
  granted_at timestamptz not null,
  revoked_at timestamptz,
  check (office is null or organisation is null)
);
create unique index account_role_once on account_role (account, role, office, organisation) nulls not distinct
  where revoked_at is null;
comment on table account_role is '账号以何种角色、为哪个机构或法人办事';
comment on column account_role.id is 'Key';
comment on column account_role.account is '账号';
comment on column account_role.role is '角色代码';
comment on column account_role.office is '所在机构';
comment on column account_role.organisation is '所属法人';
comment on column account_role.region_path is 'Region for the administrators of the grant';
comment on column account_role.granted_at is '授予时间';
comment on column account_role.revoked_at is '收回时间';

alter table account_role enable row level security;
alter table account_role force row level security;
create policy read_within_reach on account_role for select to qingshen_app using (
  (select actor_is_system())
  or account = (select reach_account('account.self'))
  or (region_path >= (select reach_from('account.read')) and region_path < (select reach_to('account.read')))
);
create policy insert_within_reach on account_role for insert to qingshen_app with check (
  (select actor_is_system())
  or (region_path >= (select reach_from('account.grant')) and region_path < (select reach_to('account.grant')))
);
create policy update_within_reach on account_role for update to qingshen_app using (
  (select actor_is_system())
  or (region_path >= (select reach_from('account.grant')) and region_path < (select reach_to('account.grant')))
);
grant select, insert, update on account_role to qingshen_app;

create table login_session (
  token_hash text primary key,
  account uuid not null references account (id),
  account_role uuid references account_role (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index login_session_account on login_session (account);
create index login_session_expiry on login_session (expires_at);
comment on table login_session is '登录会话';
comment on column login_session.token_hash is 'SHA-256 of the token in the cookie';
comment on column login_session.account is '账号';
comment on column login_session.account_role is '当前以哪个角色办事';
comment on column login_session.created_at is '登录时间';
comment on column login_session.last_seen_at is '最近使用';
comment on column login_session.expires_at is '失效时间';
call protect_system('login_session');

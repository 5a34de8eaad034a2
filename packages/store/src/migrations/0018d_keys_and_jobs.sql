-- With which keys this store has signed and sealed, so that none is replaced unnoticed; and recurring work that fails.

create table server_key (
  kind text not null check (kind in ('signing', 'secrets')),
  key_id text not null,
  public_key text,
  first_used_at timestamptz not null,
  primary key (kind, key_id),
  check ((kind = 'signing') = (public_key is not null))
);
comment on table server_key is '本库用过的密钥：签回执的（附公钥，旧回执凭它核验），加密秘密的；密钥本身不在这里';
comment on column server_key.kind is '种类：signing、secrets';
comment on column server_key.key_id is '密钥编号，由密钥算出';
comment on column server_key.public_key is '公钥，SPKI 的 PEM；只有签回执的有';
comment on column server_key.first_used_at is '何时开始使用';
call protect_system('server_key');

create table recurring_job (
  name text primary key,
  failed_at timestamptz not null,
  failures integer not null default 1 check (failures > 0),
  error text not null,
  recovered_at timestamptz
);
comment on table recurring_job is '反复进行的工作最近一次出错的情况';
comment on column recurring_job.name is '哪一项工作';
comment on column recurring_job.failed_at is '最近一次出错的时间';
comment on column recurring_job.failures is '接连出错的次数';
comment on column recurring_job.error is '出错的原因';
comment on column recurring_job.recovered_at is '此后何时又正常完成；空为还在出错';
alter table recurring_job enable row level security;
alter table recurring_job force row level security;
create policy read_by_holder on recurring_job for select to qingshen_app using ((select actor_holds('system.manage')));
create policy insert_by_program on recurring_job for insert to qingshen_app with check ((select actor_is_system()));
create policy update_by_program on recurring_job for update to qingshen_app using ((select actor_is_system()));
grant select, insert, update on recurring_job to qingshen_app;

-- A message that cannot become a mail stands in the outbox as given up, with the reason.
alter policy queued_by_program on mail_outbox with check ((select actor_is_system()));

-- What was done about a list: rows that are only ever added.

create table listing_act (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  part uuid references listing_part (id),
  step text not null,
  act text not null,
  department text not null,
  level text not null,
  office uuid not null references office (id),
  on_day date not null,
  at timestamptz not null,
  account uuid references account (id),
  note text,
  number text,
  evidence uuid references file (id),
  region_path text collate "C" not null
);
create index listing_act_listing on listing_act (listing, at);
comment on table listing_act is '名单的办理记录，只增不改';
comment on column listing_act.id is 'Key';
comment on column listing_act.listing is '名单';
comment on column listing_act.part is '初选名单；针对整份名单的为空';
comment on column listing_act.step is '步骤（法规数据）';
comment on column listing_act.act is '动作代码';
comment on column listing_act.department is '以哪个部门的身份办理';
comment on column listing_act.level is '办理机构的级别';
comment on column listing_act.office is '办理机构';
comment on column listing_act.on_day is '办理日期';
comment on column listing_act.at is '登记时间';
comment on column listing_act.account is '经办账号';
comment on column listing_act.note is '说明';
comment on column listing_act.number is '文号';
comment on column listing_act.evidence is '附件';
comment on column listing_act.region_path is 'Where it concerns: seen above and below';
call protect_line('listing_act', 'listing.read');

create table listing_copy (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  act uuid not null references listing_act (id),
  step text not null,
  department text not null,
  office uuid references office (id),
  office_name text not null,
  on_day date not null,
  region_path text collate "C" not null
);
create index listing_copy_listing on listing_copy (listing);
comment on table listing_copy is '抄送';
comment on column listing_copy.id is 'Key';
comment on column listing_copy.listing is '名单';
comment on column listing_copy.act is '随哪一次办理抄送';
comment on column listing_copy.step is '步骤';
comment on column listing_copy.department is '收文部门';
comment on column listing_copy.office is '收文机构；系统中没有登记的为空';
comment on column listing_copy.office_name is '收文机构当时的名称';
comment on column listing_copy.on_day is '抄送日期';
comment on column listing_copy.region_path is 'Region of the receiving office';
call protect_line('listing_copy', 'listing.read');

create table listing_comment (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  entry uuid references listing_entry (id),
  office uuid not null references office (id),
  at timestamptz not null,
  account uuid references account (id),
  text text not null,
  evidence uuid references file (id),
  region_path text collate "C" not null
);
create index listing_comment_listing on listing_comment (listing, at);
comment on table listing_comment is '各机构对名单的意见';
comment on column listing_comment.id is 'Key';
comment on column listing_comment.listing is '名单';
comment on column listing_comment.entry is '针对的条目；针对整份名单的为空';
comment on column listing_comment.office is '提出意见的机构';
comment on column listing_comment.at is '时间';
comment on column listing_comment.account is '账号';
comment on column listing_comment.text is '意见';
comment on column listing_comment.evidence is '附件';
comment on column listing_comment.region_path is 'Where it concerns: seen above and below';
call protect_line('listing_comment', 'listing.read');

create table listing_consent (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  step text not null,
  department text not null,
  agrees boolean not null,
  manner text not null check (manner in ('officer', 'paper')),
  number text,
  on_day date not null,
  at timestamptz not null,
  office uuid not null references office (id),
  account uuid references account (id),
  note text,
  evidence uuid references file (id),
  region_path text collate "C" not null,
  check (manner <> 'paper' or (number is not null and evidence is not null))
);
create index listing_consent_listing on listing_consent (listing, at);
comment on table listing_consent is '会同部门的意见；后一次代替前一次';
comment on column listing_consent.id is 'Key';
comment on column listing_consent.listing is '名单';
comment on column listing_consent.step is '步骤';
comment on column listing_consent.department is '出具意见的部门';
comment on column listing_consent.agrees is '是否同意';
comment on column listing_consent.manner is '方式：officer（在线）、paper（书面，由牵头部门登记）';
comment on column listing_consent.number is '书面意见的文号';
comment on column listing_consent.on_day is '意见日期';
comment on column listing_consent.at is '登记时间';
comment on column listing_consent.office is '登记的机构';
comment on column listing_consent.account is '登记的账号';
comment on column listing_consent.note is '说明';
comment on column listing_consent.evidence is '书面意见';
comment on column listing_consent.region_path is 'Region of the list';
call protect_line('listing_consent', 'listing.read');

do $$
declare
  target text;
  permission text;
begin
  foreach target in array array['listing_act', 'listing_copy', 'listing_comment', 'listing_consent'] loop
    permission := case target when 'listing_comment' then 'listing.comment' else 'listing.act' end;
    execute format(
      'create policy insert_by_holder on %I for insert to qingshen_app'
      ' with check ((select actor_is_system()) or ((select actor_holds(%L))%s))',
      target, permission, case target when 'listing_copy' then '' else ' and office = (select actor_office())' end);
    execute format('create trigger frozen before update or delete on %I for each row execute function refuse_change()', target);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', target);
  end loop;
end
$$;

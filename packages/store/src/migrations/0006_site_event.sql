-- What happens to a site that is there: renamed, moved, another code. Old lists keep what was true on their day.

create table site_event (
  id uuid primary key default gen_random_uuid(),
  site uuid not null references site (id),
  kind text not null,
  happened_on date not null,
  before text not null,
  after text not null,
  source text not null,
  evidence uuid references file (id),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index site_event_site on site_event (site, happened_on desc);
comment on table site_event is '企业变更：更名、所在地变更、代码变更';
comment on column site_event.id is 'Key';
comment on column site_event.site is '场所';
comment on column site_event.kind is '变更种类代码';
comment on column site_event.happened_on is '从哪一天起';
comment on column site_event.before is '变更前';
comment on column site_event.after is '变更后';
comment on column site_event.source is '出处';
comment on column site_event.evidence is '证明材料（文件）';
comment on column site_event.recorded_at is '记录时间';
comment on column site_event.recorded_by is '记录人';
comment on column site_event.region_path is 'Scope, taken from the site';
comment on column site_event.organisation is 'Scope, taken from the site';
call protect_scoped('site_event', 'register.read', 'register.edit');

create function refuse_change_of_event() returns trigger
  language plpgsql as $$
begin
  if to_jsonb(new) - '{region_path,organisation}'::text[] <> to_jsonb(old) - '{region_path,organisation}'::text[] then
    raise exception 'events of a site are frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_event() is 'Trigger: an event never changes; it only moves with its site';
create trigger take_scope before insert on site_event for each row execute function take_scope_of_site();
create trigger frozen before update on site_event for each row execute function refuse_change_of_event();
create trigger never_removed before delete on site_event for each row execute function refuse_change();
create trigger never_emptied before truncate on site_event for each statement execute function refuse_change();

create or replace function move_scope_of_site() returns trigger
  language plpgsql as $$
begin
  update fact set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update audit_round set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update decision_receipt set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update site_event set region_path = new.region_path, organisation = new.organisation where site = new.id;
  return null;
end
$$;

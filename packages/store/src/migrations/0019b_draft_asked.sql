-- A consultancy prepares the report; the enterprise alone answers for it and hands it in.

alter table submission add column asked_at timestamptz;
comment on column submission.asked_at is '受托机构准备好草稿、请企业报送的时间；没有请的为空';

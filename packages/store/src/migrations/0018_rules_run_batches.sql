-- A run of the rules over the area of a part takes many transactions, so that nobody waits long for it. The part says
-- that one is under way: it is not sent on, and no second run begins, before it has come to its end.

alter table listing_part add column judging_at timestamptz;
comment on column listing_part.judging_at is
  '按规则判定正在进行：最近一批的时间；判定完为空，中断的留着，直到重新判定';

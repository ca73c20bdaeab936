-- How old the evidence of a class on a point is, summed up when the run is written.
alter table class_summaries add column last_answered_at timestamptz;
update class_summaries s
   set last_answered_at = (select max(m.last_answered_at)
                             from run_class_members c join mastery m using (run_id, student_id)
                            where c.run_id = s.run_id and c.class_id = s.class_id and m.knowledge_point = s.knowledge_point);

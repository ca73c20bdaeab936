-- What has been sent is known to the relay that sent it, and a new relay sends again what waits: no row says so any more.
drop index outbox_unsent;
alter table outbox drop column sent;

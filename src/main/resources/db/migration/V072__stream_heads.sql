-- Where a stream stands is what its last message says.
alter table exchange_outbound_stream drop column seq;
alter table exchange_outbound_stream drop column hash;
alter table exchange_inbound_stream drop column seq;
alter table exchange_inbound_stream drop column hash;

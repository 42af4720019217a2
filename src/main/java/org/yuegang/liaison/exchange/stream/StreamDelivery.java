package org.yuegang.liaison.exchange.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.DeliveryState;
import org.yuegang.liaison.system.Utc;

/** Tells from the outbound rows how far acts have come. */
@Component
class StreamDelivery implements DeliveryState {

	private final JdbcClient jdbc;

	StreamDelivery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UUID, Delivery> of(Collection<UUID> acts) {
		Map<UUID, Delivery> deliveries = new HashMap<>();
		if (!acts.isEmpty()) {
			this.jdbc.sql("""
					select act_id, seq, queued_at, handed_over_at, stored_at from exchange_outbound
					where act_id in (:acts)""").param("acts", acts).query(row -> {
				deliveries.put(row.getObject("act_id", UUID.class),
						new Delivery(row.getLong("seq"), Utc.read(row, "queued_at"),
								Utc.readIfAny(row, "handed_over_at"), Utc.readIfAny(row, "stored_at")));
			});
		}
		return deliveries;
	}

}

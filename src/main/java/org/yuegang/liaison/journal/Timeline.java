package org.yuegang.liaison.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Rfc3339;

/**
 * Every act of a case, of both sides, as this node recorded them. A RECEIVED act is no item of its own: it is the
 * receipt of the act it is about.
 */
@Component
public class Timeline {

	private final Journal journal;

	private final ObjectProvider<DeliveryState> deliveries;

	private final ObjectProvider<Explains> explainers;

	private final CrossedActs crossed;

	Timeline(Journal journal, ObjectProvider<DeliveryState> deliveries, ObjectProvider<Explains> explainers,
			CrossedActs crossed) {
		this.journal = journal;
		this.deliveries = deliveries;
		this.explainers = explainers;
		this.crossed = crossed;
	}

	/** The newest first; empty when this node knows no such case. */
	public List<TimelineItem> of(UUID subject) {
		List<Entry> entries = this.journal.entriesOf(subject);
		Map<UUID, Instant> received = new HashMap<>();
		Set<UUID> rejected = new HashSet<>();
		for (Entry entry : entries) {
			switch (entry.act().type()) {
				case Act.RECEIVED -> received.putIfAbsent(entry.act().about(), entry.act().at());
				case Act.RECKONED -> received.put(entry.act().about(), Rfc3339.parse(entry.act().body().get("at").asString()));
				case Act.REJECTED -> rejected.add(entry.act().about());
				default -> {
					// Any other act is about itself.
				}
			}
		}
		Map<UUID, DeliveryState.Delivery> delivered = new HashMap<>();
		List<UUID> ids = entries.stream().map(entry -> entry.act().id()).toList();
		this.deliveries.forEach(state -> delivered.putAll(state.of(ids)));
		Set<UUID> late = this.crossed.of(subject);
		return entries.reversed()
			.stream()
			.filter(entry -> !entry.act().type().equals(Act.RECEIVED))
			.map(entry -> {
				UUID id = entry.act().id();
				return new TimelineItem(entry, explain(entry.act()), delivered.get(id), received.get(id),
						rejected.contains(id) || entry.origin() == Origin.REFUSED, late.contains(id));
			})
			.toList();
	}

	private Explains.Explanation explain(Act act) {
		return this.explainers.orderedStream()
			.flatMap(explainer -> explainer.explain(act).stream())
			.findFirst()
			.orElseGet(() -> new Explains.Explanation("timeline." + act.type(), List.of()));
	}

}

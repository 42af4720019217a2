package org.yuegang.liaison.journal;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Offers entries to the appliers: the one way by which state comes about, live and in a rebuild alike. */
@Component
class Fold {

	private final SingletonSupplier<List<Applies>> appliers;

	private final CrossedActs crossed;

	/** @param appliers looked up late, because an applier may itself read the journal */
	Fold(ObjectProvider<Applies> appliers, CrossedActs crossed) {
		this.appliers = SingletonSupplier.of(() -> appliers.orderedStream().toList());
		this.crossed = crossed;
	}

	/** What was {@link Origin#REFUSED} has no effect and is offered to nobody. */
	void apply(Entry entry) {
		if (entry.origin() == Origin.REFUSED) {
			return;
		}
		boolean effect = false;
		for (Applies applier : this.appliers.obtain()) {
			effect |= applier.apply(entry);
		}
		this.crossed.applied(entry, effect);
	}

	/** The state tables, each once, in the order in which they can be emptied. */
	List<String> tables() {
		return Stream
			.concat(this.appliers.obtain().stream().flatMap(applier -> applier.tables().stream()),
					Stream.of(CrossedActs.TABLE))
			.distinct()
			.toList();
	}

}
